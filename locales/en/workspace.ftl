# The workspace: clients, content of one's own, and what holds for everybody in it.
command-workspace = workspace
command-workspace-about = A folder for several clients, with questions, facts and house style of your own
command-workspace-usage = platformwijzer workspace COMMAND
command-workspace-new = new
command-workspace-new-about = Set up a workspace
command-workspace-new-usage = platformwijzer workspace new FOLDER [options]
command-workspace-new-examples = {"  "}platformwijzer workspace new Consultancy
    {"  "}platformwijzer workspace new client-work --name "Neighbourhood Office"
command-workspace-show = show
command-workspace-show-about = Where the workspace is, with which clients and which content of its own
command-workspace-show-usage = platformwijzer workspace show [options]
command-workspace-show-examples = {"  "}platformwijzer workspace show
arg-workspace-folder = The folder that becomes the workspace
arg-workspace-name = Whose workspace it is; otherwise the name of the folder
arg-confidential = Also count confidential facts

workspace-made = The workspace "{ $folder }" is ready. Read README.md in it. Go to that folder and begin with: platformwijzer new NAME
workspace-kept = "{ $path }" was there already and is unchanged.
workspace-folder = Folder: { $path }
workspace-clients = { $count ->
        [0] No clients yet. Begin with: platformwijzer new NAME
        [one] 1 client:
       *[other] { $count } clients:
    }
workspace-own = { $count ->
        [0] No content of its own: everything comes from the program.
        [one] Content of its own in 1 file:
       *[other] Content of its own in { $count } files:
    }
workspace-ignored = So this file does not count now. Correct "{ $path }"; the clients and your own content do count.

failure-workspace-exists = "{ $folder }" is already a workspace.
failure-workspace-exists-help = Go to that folder and look at it with: platformwijzer workspace show
failure-workspace-inside = "{ $folder }" is inside another workspace: "{ $outer }".
failure-workspace-inside-help = Choose a folder outside it. Do you want to add a client? Then: platformwijzer new NAME
failure-no-workspace = You are not in a workspace.
failure-no-workspace-help = Go to a folder in a workspace, or begin one with: platformwijzer workspace new FOLDER
failure-no-client = There is no client or folder ‘{ $found }’.
failure-no-client-help = The clients in this workspace are: { $names }.
failure-no-clients = There is no client or folder ‘{ $found }’; this workspace has no clients yet.
failure-no-clients-help = Begin one with: platformwijzer new "{ $found }"

origin-workspace = the workspace ({ $name })
doctor-workspace = workspace
doctor-workspace-none = none; you work with separate folders
doctor-workspace-detail = { $path }, with { $count ->
        [one] 1 client
       *[other] { $count } clients
    }
doctor-workspace-broken = There is a fault in platformwijzer.toml in { $path }; that file does not count.

# All clients at once.
arg-all-clients = All clients of the workspace, or of the folder that you name
head-client = Client
head-progress = Answered
head-verdict = Advice
head-decided = Decided by
head-done = Documents
batch-progress = { $done } of { $asked }
batch-state-written = written
batch-state-unchanged = unchanged
batch-state-failed = failed
batch-written = { $name }: { $count ->
    [one] 1 file
   *[other] { $count } files
} written
batch-unchanged = { $name }: unchanged
batch-failed = { $name }: failed.
batch-and-more = { $names } and { $count } more
batch-done = { $written } written, { $unchanged } unchanged, { $failed } failed.
batch-counted = { $count ->
        [one] 1 client
       *[other] { $count } clients
    }{ $failed ->
        [0] .
        [one] ; something went wrong with 1 of them, see above.
       *[other] ; something went wrong with { $failed } of them, see above.
    }
failure-no-batch = There are no clients in "{ $path }".
failure-no-batch-help = I look for folders that contain a folder ‘{ $answers }’. Begin one with: platformwijzer new NAME

# Scenarios.
command-scenarios = scenarios
command-scenarios-about = Set scenarios side by side: what if the answers, budget, weights or facts were different
command-scenarios-usage = platformwijzer scenarios [FOLDER] [options]
command-scenarios-examples = {"  "}platformwijzer scenarios Riverside
scenarios-now = Now
scenarios-advice = Advice
scenarios-place = { $rank } ({ $points })
scenarios-how-to-read = For each platform you see its place, with its points in brackets.
scenarios-changes = What differs: { $names }
failure-no-scenarios = There is no file "{ $path }".
failure-no-scenarios-help = Create it, for instance with: schema = 1, then a line [[scenario]], and below that id = "tight" and budget = 20000
failure-no-scenario = There is no scenario in "{ $path }" yet.
failure-no-scenario-help = Add one with a line [[scenario]], and below that id = "tight" and budget = 20000
failure-scenarios = The scenarios in "{ $path }" cannot be worked out as they are.
failure-scenarios-help = Correct what is shown above.
diag-SC101 = this change cannot be made. { $reason }
