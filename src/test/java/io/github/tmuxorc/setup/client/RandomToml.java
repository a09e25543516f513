package io.github.tmuxorc.setup.client;

import java.util.List;
import java.util.Random;

/**
 * Makes documents of TOML 1.1 with odd formatting, and comments that have a number each.
 */
final class RandomToml {

	private static final List<String> VALUES = List.of("1", "0x1F", "1_000.5e3", "nan", "true", "\"a # \\\" ] } b\"",
			"'[mcp_servers.tmux-orc]'", "1979-05-27T07:32:00Z", "1979-05-27 07:32:00", "07:32:00",
			"\"\"\"x\n\"\" # [a]\n\"\"\"\"", "'''\n[mcp_servers.tmux-orc]\ncommand = 1\n'''", "[]", "[ 1, 2, ]",
			"[ [\"]\"], ['}'] ]", "{}", "{ a = 1, \"b c\".d = [ { e = \"}\" } ] }", "[ { a = { b = 1 } }, { a = '' } ]",
			"{\n  a = 1, # }\n  b = [ 1,\n ],\n}", "\"\\e[0m \\x41\"", "07:32", "1979-05-27 07:32-07:00");

	private final Random random;

	private final String newline;

	private final StringBuilder text = new StringBuilder();

	private int keys;

	private int comments;

	RandomToml(Random random) {
		this.random = random;
		this.newline = chance(20) ? "\r\n" : "\n";
	}

	String text() {
		this.text.append(chance(10) ? "\uFEFF" : "");
		int servers = this.random.nextInt(6);
		pairs();
		if (servers == 0) {
			line("mcp_servers = {" + gap() + (chance(70) ? members() : "") + "}");
		}
		if (servers == 1) {
			line("mcp_servers.a.command = \"x\"");
			line("'mcp_servers' . \"a\".args = [\"x\"]");
		}
		pairs();
		tables(2);
		if (servers == 2) {
			line("[ mcp_servers ]");
			pairs();
		}
		if (servers == 3 || servers == 2) {
			line("[mcp_servers.\"a.b\"]");
			pairs();
			line("[\tmcp_servers . 'a.b' .env]");
			pairs();
		}
		tables(2);
		return chance(20) ? this.text.toString().stripTrailing() : this.text.toString();
	}

	int comments() {
		return this.comments;
	}

	private void tables(int most) {
		for (int i = this.random.nextInt(most + 1); i > 0; i--) {
			String key = key();
			line(chance(30) ? "[[" + key + "]]" : "[" + key + (chance(30) ? ".\"x y\"" : "") + "]");
			pairs();
		}
	}

	private void pairs() {
		for (int i = this.random.nextInt(4); i > 0; i--) {
			line(key() + (chance(20) ? ".x" : "") + pick(List.of("=", " = ", "\t= ")) + pick(VALUES));
		}
	}

	private String key() {
		this.keys++;
		return pick(List.of("k%d", "\"k %d\"", "'k#%d'", "tmux-orc%d", "\"\\u0041%d\"")).formatted(this.keys);
	}

	private void line(String line) {
		while (chance(15)) {
			this.text.append(chance(50) ? "" : comment()).append(this.newline);
		}
		this.text.append(chance(10) ? "  " : "").append(line.replace("\n", this.newline));
		this.text.append(chance(20) ? " " + comment() : "").append(this.newline);
	}

	private String members() {
		return "a = { command = \"x\" }" + gap() + "," + gap() + "b.c = 1" + gap() + (chance(50) ? "," + gap() : "");
	}

	private String gap() {
		return pick(List.of(" ", "", "\n  ", "\n")) + (chance(30) ? comment() + "\n" : "");
	}

	private String comment() {
		this.comments++;
		return "# " + this.comments + "! [mcp_servers] \"\"\" '";
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private <T> T pick(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

}
