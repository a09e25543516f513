package io.github.tmuxorc.terminal.run;

import java.util.List;
import java.util.stream.Stream;

/**
 * Command lines that are easy to get wrong.
 */
final class OddCommands {

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
			"i=0; while [ $i -lt 3 ]; do i=$((i+1)); done; echo $i; unset i");

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
			"string repeat -n 3 ab", "math 1 + 2", "count a b c", "echo $status");

	private OddCommands() {
	}

	static Stream<String> of(String shell) {
		return (shell.equals("fish") ? FISH : POSIX).stream();
	}

}
