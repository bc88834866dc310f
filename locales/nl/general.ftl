# Vormen van getallen, bedragen en datums, en woorden die overal voorkomen.
number-group = .
number-decimal = ,
number-euros = € { $amount }
number-range = { $low } tot { $high }
list-last = { $rest } en { $last }
or = of
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

verdict-go = Doen
verdict-go-meaning = Alles wat is gevraagd, is op orde.
verdict-go-with-conditions = Doen, onder voorwaarden
verdict-go-with-conditions-meaning = Niets houdt u tegen, maar er zijn risico’s of open punten om eerst aan te werken.
verdict-not-yet = Nog niet
verdict-not-yet-meaning = Iets moet eerst worden opgelost. Zonder dat kan het platform leeg blijven of vertrouwen kosten.
verdict-cannot-be-said = Nog niet te zeggen
verdict-cannot-be-said-meaning = Er is te veel niet bekend voor een advies. Dat is iets anders dan ‘nog niet’.
verdict-no-online-platform = Geen online platform
verdict-no-online-platform-meaning = Wat u wilt bereiken, vraagt geen online platform.
verdict-join-what-exists = Sluit aan bij wat er is
verdict-join-what-exists-meaning = Er is al een kanaal dat dit goed doet. Sluit daarbij aan.

state-in-order = op orde
state-at-risk = risico
state-blocking = blokkeert
state-not-known = niet bekend

level-strength = Sterk punt
level-risk = Risico
level-blocker = Blokkade
level-no-online-platform = Reden om geen platform te beginnen
level-join-what-exists = Reden om aan te sluiten bij wat er is

grade-A = sterk: vergelijkend onderzoek, een experiment of veel gegevens
grade-B = redelijk: een goede casus of een enquête
grade-C = zwak: ervaring van mensen uit de praktijk
grade-V = zwak: uitspraak van een leverancier
grade-law = een wettelijke plicht (dit is geen juridisch advies)
grade-choice = een voorzichtige keuze van dit hulpmiddel, zonder eigen bewijs

moscow-must = Eis
moscow-should = Zware wens
moscow-could = Lichte wens

answer-unknown = weet ik (nog) niet
answer-not-applicable = niet van toepassing
answer-refused = niet gedeeld
answer-irrelevant = niet gevraagd
answer-confirm = opnieuw bevestigen
answer-open = nog niet beantwoord
answer-beyond = niet gevraagd in de korte route

publisher-maintainer = de maker
publisher-vendor = de leverancier
publisher-independent = onafhankelijk
publisher-user = een gebruiker
publisher-press = pers
source-undated = zonder datum

outcome-success = volgens de bron een succes
outcome-mixed = volgens de bron deels gelukt
outcome-failure = volgens de bron mislukt
outcome-stopped = gestopt
outcome-running = in gebruik, zonder oordeel
outcome-unknown = geen oordeel bekend

fact-unknown = niet bekend
cost-unknown = niet bekend
cost-partly = { $range }, deels bekend
