# What the program says about itself: menu, settings, completion in the shell, manual, check-up.
pager-keys = q = done reading, space = on, b = back
menu-question = What would you like to do?
menu-go-on = Go on with { $name }
menu-go-on-several = Go on with an assessment ({ $count } in this folder)
menu-new = Start a new assessment
menu-report = Write the advice on { $name }
menu-report-several = Write an advice
menu-catalog = Look at the platforms
menu-help = Help and all commands
menu-stop = Stop
menu-stopped = Stopped. Start again with: platformwijzer
menu-which = Which assessment?
menu-name = What is the neighbourhood, district or subject called? The folder will have the same name.
menu-name-help = Choose a name that you will recognise, such as ‘Soesterkwartier’ or ‘Energy in Baarn’. The program makes a folder with that name and keeps your answers in it. ! = stop.
menu-name-again = Type another name.
menu-number = Your choice, as a number (! = stop):
menu-number-wrong = Type a number from 1 to { $last }, or ! to stop.
menu-same-as = From now on you can also do this with: { $command }

command-config = config
command-config-about = Your own settings: language, plain output, colour, programs
command-config-usage = platformwijzer config COMMAND
command-config-show = show
command-config-show-about = Which settings hold, and where each value comes from
command-config-show-usage = platformwijzer config show [options]
command-config-show-examples = {"  "}platformwijzer config show
    {"  "}platformwijzer config show --json
command-config-set = set
command-config-set-about = Keep a setting
command-config-set-usage = platformwijzer config set NAME VALUE
command-config-set-examples = {"  "}platformwijzer config set lang en
    {"  "}platformwijzer config set plain true
    {"  "}platformwijzer config set color never
command-config-unset = unset
command-config-unset-about = Forget a setting
command-config-unset-usage = platformwijzer config unset NAME
command-config-unset-examples = {"  "}platformwijzer config unset lang
arg-key = Name of the setting: lang, plain, color, pager or editor
arg-key-value = NAME
arg-value = Value; "" for no program
arg-value-value = VALUE

head-setting = Setting
head-origin = Comes from
config-automatic = automatic
config-none = none
origin-option = the option { $name }
origin-variable = the variable { $name }
origin-file = your settings
origin-system = the system
origin-built-in = the program itself
config-file = Your settings are in "{ $path }". Change one with: platformwijzer config set NAME VALUE
config-file-none = You have no settings of your own yet. Keep one with: platformwijzer config set NAME VALUE
config-set = ‘{ $key }’ is kept in "{ $path }".{ $key ->
    [plain] {" "}This setting decides whether you choose in lists or in plain lines.
   *[other] {""}
}
config-unset = ‘{ $key }’ is no longer in "{ $path }".
config-overruled = Note: { $name } still goes first now, so ‘{ $key }’ makes no difference here.
config-ignored = So your settings do not count now. Mend "{ $path }" or remove the file.
failure-no-setting = There is no setting ‘{ $found }’.
failure-no-setting-help = There is: { $names }.
failure-no-settings-place = I do not know where your settings belong: the system names no folder of your own.
failure-no-settings-place-help = Name a file yourself in the variable PLATFORMWIJZER_CONFIG.
failure-settings = Nothing was kept, since "{ $path }" has faults.
failure-settings-help = Mend what stands above, or remove the file.
failure-setting = "{ $path }" could not be read any more like that. Nothing was kept.
failure-setting-help = Open the file yourself to change this setting.

command-completions = completions
command-completions-about = Let your shell complete commands and names with the Tab key
command-completions-usage = platformwijzer completions SHELL
command-completions-examples = {"  "}platformwijzer completions bash >> ~/.bashrc
    {"  "}platformwijzer completions zsh >> ~/.zshrc
    {"  "}platformwijzer completions fish >> ~/.config/fish/config.fish
    {"  "}platformwijzer completions powershell >> $PROFILE
arg-shell = Which shell: bash, zsh, fish or powershell
arg-shell-value = SHELL

command-man = man
command-man-about = The manual, as pages for the command man
command-man-usage = platformwijzer man [options]
command-man-examples = {"  "}platformwijzer man --output manual
arg-man-output = Folder for all pages; otherwise only the first one, on the screen
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-options = OPTIONS
man-extra = EXAMPLES AND EXIT STATUS
man-version = VERSION
man-read = To read a page: man "{ $path }"
man-done = { $count } pages written to "{ $folder }".

command-doctor = doctor
command-doctor-about = Check whether platformwijzer can do its work here
command-doctor-usage = platformwijzer doctor [options]
command-doctor-examples = {"  "}platformwijzer doctor
    {"  "}platformwijzer doctor --json
head-checked = Checked
head-detail = What there is
doctor-good = good
doctor-careful = take care
doctor-bad = not good
doctor-fine = platformwijzer can work here.
doctor-not-fine = Mend what is ‘not good’; then everything works.
doctor-program = program
doctor-program-detail = platformwijzer { $version } on { $system }
doctor-language = language
doctor-language-detail = { $lang }; comes from { $origin }
doctor-terminal = terminal
doctor-terminal-none = There is nobody to ask here: the input or the messages do not go to a terminal.
doctor-terminal-ascii = Letters with accents may not come across well. Choose a language setting with UTF-8.
doctor-terminal-plain = Plain output, line by line.
doctor-terminal-small = The window is small, so questions come line by line. Make it larger for lists.
doctor-terminal-lists = Lists to choose from with the arrow keys ({ $kind })
doctor-size = window
doctor-size-detail = { $columns } characters wide, { $rows } lines high
doctor-size-unknown = not known; tables are { $columns } characters wide
doctor-colour = colour
doctor-colour-on = on; everything is there in words too
doctor-colour-off = off
doctor-settings = settings
doctor-settings-nowhere = The system names no folder for your settings. Name a file in PLATFORMWIJZER_CONFIG.
doctor-settings-none = none; they would go in "{ $path }"
doctor-settings-read = read from "{ $path }"
doctor-settings-broken = "{ $path }" has faults and does not count.
doctor-folder = this folder
doctor-temporary = temporary folder
doctor-writable = can be written: "{ $path }"
doctor-not-writable = cannot be written: "{ $path }" ({ $reason }). Work in another folder.
doctor-content = content
doctor-content-detail = { $questionnaires } questionnaires and { $platforms } platforms; { $own ->
        [0] no files of your own
        [one] one file of your own
       *[other] { $own } files of your own
    }
doctor-content-broken = { $count ->
        [one] one fault
       *[other] { $count } faults
    }. See them with: platformwijzer check
doctor-pager = long output
doctor-pager-detail = page by page with: { $command }
doctor-pager-none = all at once, without paging
doctor-editor = long texts
doctor-editor-detail = you write in: { $command }
doctor-editor-missing = The program ‘{ $command }’ cannot be found.
doctor-editor-none = you type line by line; choose a program with: platformwijzer config set editor NAME
doctor-editor-notepad = you write in: notepad
doctor-browser = browser
doctor-browser-detail = { $path } can show the advice
doctor-browser-system = the system opens the advice in your browser
doctor-browser-none = not found; open the advice in a browser yourself

arg-dry-run = Say what would be written, but write nothing
dry-run-would = Would be written: { $path }
dry-run-nothing = This was a trial: nothing was written.
dry-run-fill = This is a trial: your answers are not kept.
add-dry = This is a trial: "{ $path }" is in order, but not written.
failure-name-device = The name ‘{ $name }’ cannot be used: Windows keeps it for itself.
failure-name-device-help = Nothing was made. Choose another name, for instance with a word added.
failure-name-end = The name ‘{ $name }’ cannot be used: Windows drops a full stop or blank at the end.
failure-name-end-help = Nothing was made. Choose a name without a full stop or blank at the end.
failure-name-sign = The name ‘{ $name }’ cannot be used: Windows takes no < > : " | ? * \ or invisible characters in names.
failure-name-sign-help = Nothing was made. Choose a name without these characters.
failure-broken = Something went wrong in platformwijzer itself. We are sorry.
failure-broken-help = What you filled in is kept up to the last answer. Please report this fault to the makers, with the lines above.

# The first time in a terminal.
first-run-welcome = Welcome to platformwijzer: help in choosing a digital platform for a neighbourhood or for participation.
first-run-question = How would you like to choose? This question comes only once; you can change it later.
first-run-kept-list = Your choice of lists is kept. Plain lines after all? Then: platformwijzer config set plain true
first-run-kept-plain = Your choice of plain lines is kept. Lists after all? Then: platformwijzer config set plain false
first-run-list = In lists: you choose with the arrow keys
first-run-plain = In plain lines: you type a number; this works with a screen reader too
