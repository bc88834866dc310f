//! `together`: what colleagues agree on, where they differ, who did not know what another knew, and what there is to discuss.

use std::path::Path;

use serde::Serialize;
use serde_json::Value as Json;

use super::explain::value_words;
use super::failure::{Exit, Failure};
use super::findings::fill;
use super::rank::{CatalogSubject, some_names};
use super::session::Session;
use super::status::{heading, verdict_words};
use super::table::table;
use super::{assessment, colleagues};
use crate::content::Content;
use crate::diagnostic::visible;
use crate::i18n::{Message, Messages};
use crate::model::answers::{Progress, Said, Value};
use crate::model::id::QuestionId;
use crate::model::joint::{Accord, Advice, Effect, Matter, Stake, Together};
use crate::model::questionnaire::{NonAnswer, Question, Questionnaire};

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    assessment: &'a str,
    respondents: Vec<RespondentRow<'a>>,
    matters: Vec<MatterRow<'a>>,
    /// What the advice is while all differences are open.
    now: &'a Advice,
    /// Whether open differences were tried out in all combinations.
    combined: bool,
    agenda: Vec<StakeRow<'a>>,
}

#[derive(Serialize)]
struct RespondentRow<'a> {
    id: &'a str,
    role: &'a str,
    label: &'a str,
    progress: Progress,
    /// Whether this colleague compared and confirmed what matters.
    weighed: bool,
}

#[derive(Serialize)]
struct MatterRow<'a> {
    question: &'a QuestionId,
    accord: Accord,
    positions: Vec<PositionRow<'a>>,
    unsure: Vec<&'a str>,
    silent: Vec<&'a str>,
    settled: Option<SettledRow<'a>>,
}

#[derive(Serialize)]
struct PositionRow<'a> {
    said: Json,
    respondents: Vec<&'a str>,
}

#[derive(Serialize)]
struct SettledRow<'a> {
    said: Json,
    by: &'a str,
    date: &'a str,
    reason: &'a str,
}

#[derive(Serialize)]
struct StakeRow<'a> {
    question: &'a QuestionId,
    effect: Effect,
    /// Share of the cases in which the verdict depends on who is right.
    verdict: f64,
    /// The same for the platforms that may be called best.
    leading: f64,
    branches: &'a [Advice],
}

/// Shows what colleagues said side by side.
pub fn run(session: &mut Session<'_, '_>, folder: &Path) -> Result<Exit, Failure> {
    let content = session.content()?;
    let assessment = assessment::open_whole(session, &content, folder)?;
    let questionnaire = assessment.whole(&content);
    let Some(together) = colleagues::together(&content, &assessment) else {
        let place = folder.display().to_string();
        return Err(Failure::new(Exit::Incomplete, "failure-alone").with("folder", place));
    };
    let progress = colleagues::progress(assessment.questionnaire(&content), &together.joint);
    if session.globals.json {
        let document = document(&assessment.answers.assessment, &together, &progress);
        session.json(&document);
        return Ok(Exit::Fine);
    }
    let view = View { session, content: &content, questionnaire, together: &together };
    let mut text = heading(session, &assessment.answers.assessment);
    text.push_str(&view.respondents(&progress));
    text.push_str(&view.summary());
    text.push_str(&view.differences());
    text.push_str(&view.known());
    for accord in [Accord::Settled, Accord::OwnWords] {
        text.push_str(&view.section(accord));
    }
    text.push_str(&view.unknown());
    text.push_str(&view.weighed());
    session.result(&text);
    if together.agenda.stakes.is_empty() {
        session.remark(&Message::new("together-next-status").with("folder", folder.display().to_string()));
    } else {
        session.remark(&Message::new("together-next-agree").with("folder", folder.display().to_string()));
    }
    Ok(Exit::Fine)
}

fn document<'a>(assessment: &'a str, together: &'a Together, progress: &[Progress]) -> Document<'a> {
    let joint = &together.joint;
    let id = |place: &usize| joint.voices[*place].answers.respondent.id.as_str();
    let ids = |places: &[usize]| places.iter().map(id).collect::<Vec<_>>();
    let respondents = joint.voices.iter().zip(progress).enumerate().map(|(place, (voice, progress))| RespondentRow {
        id: id(&place),
        role: &voice.answers.respondent.role,
        label: &voice.label,
        progress: *progress,
        weighed: joint.weighed.contains(&place),
    });
    let settled = |matter: &'a Matter| {
        let found = joint.resolutions.get(&matter.question).filter(|_| matter.accord == Accord::Settled)?;
        Some(SettledRow { said: raw(&found.said), by: &found.by, date: &found.date, reason: &found.reason })
    };
    let matter = |matter: &'a Matter| {
        let positions = matter.positions.iter();
        MatterRow {
            question: &matter.question,
            accord: matter.accord,
            positions: positions
                .map(|position| PositionRow { said: raw(&position.said), respondents: ids(&position.voices) })
                .collect(),
            unsure: ids(&matter.unsure),
            silent: ids(&matter.silent),
            settled: settled(matter),
        }
    };
    let stake = |stake: &'a Stake| StakeRow {
        question: &stake.question,
        effect: stake.effect(),
        verdict: stake.verdict,
        leading: stake.leading,
        branches: &stake.branches,
    };
    Document {
        schema: 1,
        assessment,
        respondents: respondents.collect(),
        matters: joint.matters.iter().map(matter).collect(),
        now: &together.agenda.now,
        combined: together.agenda.combined,
        agenda: together.agenda.stakes.iter().map(stake).collect(),
    }
}

/// Returns what was said as it stands in a file.
fn raw(said: &Said) -> Json {
    match said {
        Said::Value(Value::Choices(ids)) => ids.iter().map(|id| id.as_str()).collect(),
        Said::Value(Value::Number(number)) => Json::from(*number),
        Said::Value(Value::Text(text)) => Json::from(text.as_str()),
        Said::Non(state) => serde_json::json!({ "state": state }),
        Said::Differ(several) => several.iter().map(raw).collect(),
    }
}

/// Returns what was said, in words.
pub fn said_words(words: &Messages, question: &Question, said: &Said) -> String {
    match said {
        Said::Value(value) => value_words(words, question, value),
        Said::Non(NonAnswer::Unknown) => words.text("answer-unknown"),
        Said::Non(NonAnswer::NotApplicable) => words.text("answer-not-applicable"),
        Said::Non(NonAnswer::Refused) => words.text("answer-refused"),
        Said::Differ(_) => words.text("answer-differs"),
    }
}

struct View<'a, 'e, 'w> {
    session: &'a Session<'e, 'w>,
    content: &'a Content,
    questionnaire: &'a Questionnaire,
    together: &'a Together,
}

impl View<'_, '_, '_> {
    fn words(&self) -> &Messages {
        &self.session.messages
    }

    fn say(&self, message: Message) -> String {
        self.words().render(&message)
    }

    fn names(&self, places: &[usize]) -> String {
        let labels: Vec<String> = self.together.joint.labels(places).iter().map(|label| visible(label)).collect();
        self.words().list(&labels)
    }

    fn label(&self, id: &QuestionId) -> String {
        let question = self.questionnaire.question(id);
        question.map_or_else(|| id.to_string(), |question| question.label.get(self.words().locale()).to_owned())
    }

    fn said(&self, id: &QuestionId, said: &Said) -> String {
        let question = self.questionnaire.question(id);
        question.map_or_else(String::new, |question| said_words(self.words(), question, said))
    }

    fn respondents(&self, progress: &[Progress]) -> String {
        let heads = ["together-head-who", "together-head-answered", "together-head-unknown", "together-head-weighed"];
        let rows = self.together.joint.voices.iter().zip(progress).enumerate().map(|(place, (voice, progress))| {
            let answered = Message::new("together-of").with("done", progress.done).with("asked", progress.asked);
            let weighed = if self.together.joint.weighed.contains(&place) { "together-yes" } else { "together-no" };
            vec![visible(&voice.label), self.say(answered), progress.unknown.to_string(), self.words().text(weighed)]
        });
        table(self.session, &heads.map(|key| self.words().text(key)), &rows.collect::<Vec<_>>())
    }

    fn summary(&self) -> String {
        let count = |accord: Accord| self.together.joint.of(accord).count();
        let lines = [
            ("together-agreed", count(Accord::Agreed)),
            ("together-known", count(Accord::KnownToSome)),
            ("together-settled", count(Accord::Settled)),
            ("together-differs", count(Accord::Differs)),
            ("together-unknown", count(Accord::UnknownToAll)),
        ];
        let lines = lines.iter().map(|(key, count)| self.say(Message::new(*key).with("count", *count)));
        format!("\n{}", lines.map(|line| self.bullet(&line)).collect::<String>())
    }

    /// Returns the open differences, what matters most first.
    fn differences(&self) -> String {
        let agenda = &self.together.agenda;
        if agenda.stakes.is_empty() {
            return String::new();
        }
        let mut out = format!("\n{}\n", self.words().text("together-heading-differs"));
        for (number, stake) in agenda.stakes.iter().enumerate() {
            let Some(matter) = self.together.joint.matter(&stake.question) else { continue };
            let head = format!("{}. {} ({})", number + 1, self.label(&stake.question), stake.question);
            out.push_str(&fill(self.session, &head, ""));
            for position in &matter.positions {
                let line = Message::new("together-position").with("who", self.names(&position.voices));
                let line = self.say(line.with("said", self.said(&stake.question, &position.said)));
                out.push_str(&fill(self.session, &line, "   "));
            }
            for line in self.effect(stake, matter) {
                out.push_str(&fill(self.session, &line, "   "));
            }
        }
        let key = match agenda.stakes.len() {
            1 => return out,
            _ if agenda.combined => "together-combined",
            _ => "together-each",
        };
        format!("{out}{}", fill(self.session, &self.words().text(key), ""))
    }

    /// Returns whether it matters who is right, and how.
    fn effect(&self, stake: &Stake, matter: &Matter) -> Vec<String> {
        match stake.effect() {
            Effect::Nothing => return vec![self.words().text("together-same")],
            Effect::WithOthers => return vec![self.words().text("together-same-alone")],
            Effect::Settling => {
                let then = self.advice(&stake.branches[0], false);
                return vec![self.say(Message::new("together-settling").with("advice", then))];
            }
            Effect::Branches => {}
        }
        let leading = stake.branches.windows(2).any(|pair| pair[0].leading != pair[1].leading);
        let branches = matter.positions.iter().zip(&stake.branches);
        branches
            .map(|(position, advice)| {
                let message = Message::new("together-if").with("who", self.names(&position.voices));
                self.say(message.with("count", position.voices.len()).with("advice", self.advice(advice, leading)))
            })
            .collect()
    }

    fn advice(&self, advice: &Advice, leading: bool) -> String {
        let name = |verdict| verdict_words(self.words(), self.questionnaire, verdict).0;
        let Some(verdict) = advice.verdict else { return self.words().text("together-not-worked-out") };
        let mut out = match advice.points_to {
            Some(points) => self.say(
                Message::new("together-advice-points").with("verdict", name(verdict)).with("points", name(points)),
            ),
            None => name(verdict),
        };
        let ids: Vec<_> = advice.leading.iter().cloned().collect();
        if leading && !ids.is_empty() {
            let subject = CatalogSubject::new(self.session, self.content, &[]);
            let names = some_names(self.session, &subject, &ids);
            out.push_str(&self.say(Message::new("together-advice-leading").with("names", names)));
        }
        out
    }

    fn section(&self, accord: Accord) -> String {
        let joint = &self.together.joint;
        let (heading, line) = match accord {
            Accord::Settled => ("together-heading-settled", "together-line-settled"),
            _ => ("together-heading-words", "together-line-words"),
        };
        let lines: String = joint.of(accord).map(|matter| self.line(line, matter)).collect();
        if lines.is_empty() { String::new() } else { format!("\n{}\n{lines}", self.words().text(heading)) }
    }

    fn line(&self, key: &str, matter: &Matter) -> String {
        let joint = &self.together.joint;
        let id = &matter.question;
        let message = Message::new(key).with("label", self.label(id)).with("question", id.as_str());
        let each = matter.positions.iter().map(|position| {
            let who = self.names(&position.voices);
            self.say(Message::new("together-position").with("who", who).with("said", self.said(id, &position.said)))
        });
        let each = each.collect::<Vec<_>>().join("; ");
        let message = match (matter.accord, joint.resolutions.get(id)) {
            (Accord::Settled, Some(settled)) => {
                let date = crate::model::source::PartialDate::new(settled.date.as_str());
                let nobody =
                    !matter.positions.iter().any(|one| crate::together::says_the_same(&one.said, &settled.said));
                message
                    .with("said", self.said(id, &settled.said))
                    .with("by", visible(&settled.by))
                    .with("date", self.words().date(&date))
                    .with("reason", visible(&settled.reason))
                    .with("nobody", if nobody { "yes" } else { "no" })
                    .with("each", each)
            }
            (Accord::KnownToSome, _) => message.with("said", self.said(id, &matter.positions[0].said)),
            _ => message.with("each", each),
        };
        self.bullet(&self.say(message))
    }

    fn bullet(&self, text: &str) -> String {
        let mut lines = fill(self.session, text, "  ");
        lines.replace_range(..1, "-");
        lines
    }

    /// Returns what some knew and others did not, each group of people once.
    fn known(&self) -> String {
        let groups = self.together.joint.known_to_some();
        let mut out = String::new();
        for group in &groups {
            let message = Message::new("together-heading-known").with("knew", self.names(&group.knew));
            out.push_str(&format!(
                "\n{}",
                fill(self.session, &self.say(message.with("not", self.names(&group.not))), "")
            ));
            for matter in &group.matters {
                out.push_str(&self.line("together-line-known", matter));
            }
        }
        out
    }

    fn unknown(&self) -> String {
        let labels: Vec<String> =
            self.together.joint.of(Accord::UnknownToAll).map(|matter| self.label(&matter.question)).collect();
        if labels.is_empty() {
            return String::new();
        }
        let heading = self.words().text("together-heading-unknown");
        format!("\n{heading}\n{}", fill(self.session, &labels.join("; "), ""))
    }

    /// Returns who gave own weights, when these come to several orders.
    fn weighed(&self) -> String {
        let weighed = &self.together.joint.weighed;
        if weighed.len() < 2 {
            return String::new();
        }
        let message = Message::new("together-weighed").with("who", self.names(weighed));
        format!("\n{}", fill(self.session, &self.say(message), ""))
    }
}
