# Completion of tmux-orc for bash. Made by 'tmux-orc setup completions', which also makes it anew.
# The fixed words are in here. What lives right now is asked of the program, which only looks.

# at PLACE: sets 'found' to the words that can stand there, and 'more' to where others come from. Fails where there is no such place.
__tmux_orc_at() {
	case $1 in
@rows@
	*) return 1 ;;
	esac
}

# option WORD: sets 'option' to the place of its value, if it takes one.
__tmux_orc_option() {
	if __tmux_orc_at "$route:$1"; then
		option=$route:$1
	elif __tmux_orc_at ":$1"; then
		option=:$1
	fi
}

# unquote TEXT: sets 'plain' to the text without its quotes, with nothing expanded, and 'quote' to the one that is still open.
__tmux_orc_unquote() {
	local text=$1 letter
	plain='' quote=''
	while [[ $text ]]; do
		letter=${text:0:1} text=${text:1}
		if [[ $quote == \' && $letter != \' ]]; then
			plain+=$letter
		elif [[ $letter == \\ && (! $quote || ${text:0:1} == [\"\\\$\`]) ]]; then
			plain+=${text:0:1} text=${text:1}
		elif [[ $letter == "$quote" ]]; then
			quote=''
		elif [[ ! $quote && $letter == [\'\"] ]]; then
			quote=$letter
		else
			plain+=$letter
		fi
	done
}

# Sets 'before' to the words before the cursor, and 'typed' to the one at it, quotes and all. Bash has cut them at ':' and '=' as well.
__tmux_orc_words() {
	local left=${COMP_LINE:0:COMP_POINT} part index
	for ((index = 0; index <= COMP_CWORD; index++)); do
		if [[ $left == [[:blank:]]* ]]; then
			__tmux_orc_unquote "$typed"
			before+=("$plain") typed=''
			left=${left#"${left%%[![:blank:]]*}"}
		fi
		part=$left
		((index < COMP_CWORD)) && part=${COMP_WORDS[index]}
		typed+=$part left=${left#"$part"}
	done
}

_tmux_orc() {
	local IFS=$' \t\n' before=() places=() values=()
	local typed='' plain='' quote='' route='' option='' lead='' help='' ended='' arguments=0 found='' more='' word place value
	__tmux_orc_words
	for word in "${before[@]:1}"; do
		if [[ $option ]]; then
			option=''
		elif [[ ! $ended && $word == -- ]]; then
			ended=yes
		elif [[ ! $ended && $word == -?* ]]; then
			__tmux_orc_option "$word"
		elif [[ ! $route && $word == help ]]; then
			help=yes
		elif [[ ! $route ]]; then
			route=$word
		elif ((arguments == 0)) && __tmux_orc_at "$route $word"; then
			route+=" $word"
		else
			((arguments += 1))
		fi
	done

	__tmux_orc_unquote "$typed"
	local current=$plain
	if [[ ! $option && ! $ended && $current == -*=* ]]; then
		lead=${current%%=*}=
		__tmux_orc_option "${lead%=}"
		before+=("${lead%=}")
		[[ $option ]] || return 0
	fi
	if [[ $option ]]; then
		places=("$option")
	elif [[ ! $ended && $current == -* ]]; then
		places=("$route:-")
	elif [[ $help ]]; then
		places=("$route")
	else
		((arguments == 0)) && places=("$route")
		__tmux_orc_at "$route:$arguments" && places+=("$route:$arguments") || places+=("$route:+")
	fi

	local program=${before[0]/#\~\//$HOME/} folders=''
	for place in "${places[@]}"; do
		found='' more=''
		__tmux_orc_at "$place" || continue
		values+=($found)
		if [[ $more == program ]]; then
			while IFS=$'\t' read -r value _; do
				values+=("$value")
			done < <("$program" __complete -- "${before[@]:1}" '' </dev/null 2>/dev/null)
		elif [[ $more == folders ]]; then
			# Bash knows how to write these.
			compopt -o filenames 2>/dev/null
			folders=yes
			while IFS= read -r value; do
				values+=("$value")
			done < <(compgen -d -- "${current#"$lead"}")
		fi
	done

	# Bash puts each answer in the place of $2 alone, behind the rest of the word and the quote that is open.
	__tmux_orc_unquote "${typed%"$2"}"
	local kept=$plain
	for value in "${values[@]}"; do
		value=$lead$value
		[[ $value == "$current"* ]] || continue
		value=${value:${#kept}}
		if [[ $folders || ! $value ]]; then
			:
		elif [[ $quote == \' ]]; then
			value=${value//\'/\'\\\'\'}
		elif [[ $quote == \" ]]; then
			value=${value//\\/\\\\} value=${value//\"/\\\"} value=${value//\$/\\\$} value=${value//\`/\\\`}
		else
			printf -v value %q "$value"
		fi
		# Bash closes the quote, but not behind one that is part of the word.
		[[ $quote && $value == *"$quote" ]] && value+=$quote
		COMPREPLY+=("$value")
	done
}

complete -F _tmux_orc tmux-orc
