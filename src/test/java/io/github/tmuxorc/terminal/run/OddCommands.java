package io.github.tmuxorc.terminal.run;

import java.util.List;
import java.util.stream.Stream;

/**
 * Command lines that are easy to get wrong.
 */
final class OddCommands {

	/** More than a terminal takes in one line. */
	private static final String LONG = "x".repeat(5000);

	private static final String LONGER = "y".repeat(70_000);

	/** These mean the same in a file that bash, dash or zsh runs. */
	static final List<String> POSIX = List.of("true", "false", "echo a; echo b;", "echo 'a  b'", "echo \"it's\"",
			"echo '!!'", "echo \"a!b\"", "echo a # comment", "# only a comment", "echo a\\;b",
			"echo '$HOME' \\$x \"\\`\"", "printf abc", "printf 'a\\tb\\n'", "printf 'one\\ntwo'", "printf '\\n\\n'",
			"echo é 日本 👩‍👩‍👧", "printf '\\377\\376x\\n'", "printf 'abc\\rX\\n' | sed 's/.*X/gone/'",
			"cat <<END\na $((1 + 1))\n  b\nEND", "cat <<'END'\n$a `b` \\\nEND", "for i in 1 2 3; do\n  echo $i\ndone",
			"if false; then echo no; else echo yes; fi", "f() { echo in f; return 5; }\nf", "false\ntrue",
			"true\nfalse", "(exit 7)", "sh -c 'exit 200'", "sh -c 'exit 137'; echo $?", "! true", "false || echo or",
			"true && echo and", "echo a | tr a b", "false | true", "true | false", "echo \\\\ '\\n'", "echo {a,b}",
			"echo '*'", "x=5; echo $x; unset x", "set -- a b; echo $# $2; set --", "case abc in a*) echo m;; esac",
			"echo \"a\nb\"", "echo a \\\nb", "seq 1 500", "seq 1 3 | while read x; do echo \"<$x>\"; done",
			"echo err >&2", "echo a >/dev/null", "echo $(echo sub; echo two)", "echo `echo back`", "echo ~root",
			"cd /; pwd", "umask", "echo \"$(printf 'x\\n\\n')\"y", "test 1 -eq 2", "[ a = a ]", "echo a;\n\n\necho b\n",
			"\techo tab", "   echo blanks   ", "echo '\u001b[31mred\u001b[0m' | sed 's/\u001b.[0-9]*m//g'",
			"eval 'echo ev; false'", "{ echo g; false; }", "( cd /tmp && pwd )", "sleep 0.05; echo late", "echo -n",
			"echo 'a\r' | tr -d '\\r'", "printf '%s\\n' -n -e --", "export OV=1; sh -c 'echo $OV'; unset OV",
			"trap 'echo t' USR1; kill -USR1 $$; trap - USR1", "echo \"'\\\"'\"", "echo 'begin;end;6973'",
			"i=0; while [ $i -lt 3 ]; do i=$((i+1)); done; echo $i; unset i", "echo " + LONG,
			"echo " + LONGER + " | wc -c", "printf %s " + LONGER + "; false", ": " + LONGER + "\necho short",
			"cat <<'A' | tr a-z A-Z\n" + "line of text\n".repeat(3000) + "A", "echo a;", "set -e; true; set +e",
			"set -f; echo *; set +f", "printf() { echo fake; }; printf a; unset -f printf",
			"command() { echo fake; }; unset -f command", "alias echo='echo al'; unalias echo",
			"IFS=0123456789; x=a1b; echo $x; unset IFS x", "read x </dev/null; echo $?", "cat </dev/null",
			"yes | head -n 2000 | wc -l", "printf '\\033]0;t\\007' | cat -v", "printf '\\033[?1049hA' | cat -v",
			"echo 'tab\there'", "echo 'e\u0301 ｗｉｄｅ \u200b zero'", "echo '\u0001\u0002' | cat -v",
			"echo '\u0003\u0004' | cat -v", "echo '\u007f\u0015\u0017' | cat -v", "echo 'x\ry' | cat -v",
			"exec 3>/dev/null; exec 3>&-", "exec 2>&1; echo e >&2", "( exec true )", "{ echo a\n}",
			"if true\nthen\necho t\nfi", "./nosuch 2>/dev/null", "a=b false", "unset PATH; echo p; PATH=/usr/bin:/bin",
			"(exit 255)", "true | true | false | true", "seq 1 3 | xargs -n1 echo",
			"printf 'no newline'; sleep 0.05; printf ' at end'");

	/** The same in the words of fish. */
	static final List<String> FISH = List.of("true", "false", "echo a; echo b;", "echo 'a  b'", "echo \"it's\"",
			"echo '!!'", "echo \"a!b\"", "echo a # comment", "# only a comment", "echo a\\;b",
			"echo '$HOME' \\$x \"`\"", "printf abc", "printf 'a\\tb\\n'", "printf 'one\\ntwo'", "printf '\\n\\n'",
			"echo é 日本 👩‍👩‍👧", "printf '\\xff\\xfex\\n'", "for i in 1 2 3\n  echo $i\nend",
			"if false\n echo no\nelse\n echo yes\nend", "function f; echo in f; return 5; end\nf", "return 3",
			"false\ntrue", "true\nfalse", "sh -c 'exit 200'", "sh -c 'kill -9 $$'; echo $status", "not true",
			"false; or echo or", "true && echo and", "echo a | tr a b", "false | true", "true | false",
			"echo \\\\ '\\n'", "echo {a,b}", "echo '*'", "set x 5; echo $x; set -e x",
			"switch abc; case 'a*'; echo m; end", "echo \"a\nb\"", "echo a \\\nb", "seq 1 500",
			"seq 1 3 | while read x; echo \"<$x>\"; end", "echo err >&2", "echo a >/dev/null",
			"echo (echo sub; echo two)", "echo ~root", "cd /; pwd", "umask", "test 1 -eq 2", "[ a = a ]",
			"echo a;\n\n\necho b\n", "\techo tab", "   echo blanks   ", "eval 'echo ev; false'",
			"begin; echo g; false; end", "sleep 0.05; echo late", "echo -n", "printf '%s\\n' -n -e --",
			"set -x OV 1; sh -c 'echo $OV'; set -e OV", "echo \"'\\\"'\"", "echo 'begin;end;6973'",
			"string repeat -n 3 ab", "math 1 + 2", "count a b c", "echo $status", "echo " + LONG,
			"echo " + LONGER + " | wc -c", "printf %s " + LONGER + "; false", ": " + LONGER + "\necho short", "echo a;",
			"function printf; echo fake; end; printf a; functions -e printf",
			"function source; echo fake; end; functions -e source", "alias echo='echo al'; functions -e echo",
			"read x </dev/null; echo $status", "cat </dev/null", "yes | head -n 2000 | wc -l",
			"printf '\\e[1mbold\\e[0m\\n' | cat -v", "echo 'tab\there'", "echo 'e\u0301 ｗｉｄｅ'",
			"echo '\u0001\u0002' | cat -v", "echo '\u0003\u0004' | cat -v", "echo '\u007f\u0015' | cat -v",
			"echo 'x\ry' | cat -v", "echo $pipestatus", "a=b false", "fish -c 'exit 9'", "string match -q x y",
			"seq 1 3 | while read -l x; echo \"[$x]\"; end", "cat (echo piped | psub)",
			"printf 'no newline'; sleep 0.05; printf ' at end'");

	private OddCommands() {
	}

	static Stream<String> of(String shell) {
		return (shell.equals("fish") ? FISH : POSIX).stream();
	}

}
