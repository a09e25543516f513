# Completion of tmux-orc for fish. Made by 'tmux-orc setup completions', which also makes it anew.
# The fixed words are in here. What lives right now is asked of the program, which only looks.

# at PLACE: sets 'found' to the words that can stand there, and 'more' to where others come from. Fails where there is no such place.
function __tmux_orc_at --no-scope-shadowing
	switch $argv[1]
@rows@
		case '*'
			return 1
	end
	# To set a variable leaves the status of the command before.
	return 0
end

# option WORD: sets 'option' to the place of its value, if it takes one.
function __tmux_orc_option --no-scope-shadowing
	if __tmux_orc_at "$route:$argv[1]"
		set option "$route:$argv[1]"
	else if __tmux_orc_at ":$argv[1]"
		set option ":$argv[1]"
	end
end

function __tmux_orc_complete
	set -l before (commandline -opc)
	set -l current (commandline -ct)
	set -l program (string replace -r '^~/' "$HOME/" -- $before[1])
	set -e before[1]
	set -l route ''
	set -l option ''
	set -l lead ''
	set -l help ''
	set -l ended ''
	set -l arguments 0
	set -l places
	set -l found
	set -l more
	for word in $before
		if test -n "$option"
			set option ''
		else if test -z "$ended" -a "$word" = --
			set ended yes
		else if test -z "$ended"; and string match -qr -- '^-.' "$word"
			__tmux_orc_option $word
		else if test -z "$route" -a "$word" = help
			set help yes
		else if test -z "$route"
			set route $word
		else if test $arguments = 0; and __tmux_orc_at "$route $word"
			set route "$route $word"
		else
			set arguments (math $arguments + 1)
		end
	end

	if test -z "$option" -a -z "$ended"; and string match -qr -- '^-.*=' "$current"
		set lead (string replace -r '=.*' = -- "$current")
		set current (string replace -r '^[^=]*=' '' -- "$current")
		set -a before (string trim -rc = -- $lead)
		__tmux_orc_option $before[-1]
		test -n "$option"; or return
	end
	if test -n "$option"
		set places $option
	else if test -z "$ended"; and string match -q -- '-*' "$current"
		set places "$route:-"
	else if test -n "$help"
		set places "$route"
	else
		test $arguments = 0; and set places "$route"
		if __tmux_orc_at "$route:$arguments"
			set -a places "$route:$arguments"
		else
			set -a places "$route:+"
		end
	end

	for place in $places
		set found
		set more
		__tmux_orc_at "$place"; or continue
		switch "$more"
			case program
				set -a found ($program __complete -- $before '' </dev/null 2>/dev/null)
			case folders
				set -a found (__fish_complete_directories "$current")
		end
		for word in $found
			printf '%s%s\n' $lead $word
		end
	end
	# Where this fails, nothing is suggested.
	return 0
end

complete -c tmux-orc -f -a '(__tmux_orc_complete)'
