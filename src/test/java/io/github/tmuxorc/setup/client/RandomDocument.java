package io.github.tmuxorc.setup.client;

import java.util.List;
import java.util.Random;

/**
 * Makes JSON documents with odd formatting, and comments that have a number each.
 */
final class RandomDocument {

	private static final List<String> NAMES = List.of("a", "command", "tmux", "mcpServers ", "\\u0041\\\"", "ä😀", "");

	private static final List<String> VALUES = List.of("1.0", "1e5", "-0", "12345678901234567890123", "null", "true",
			"\"mcpServers\"", "\"tmux-orc\"", "\"\\\\\\\"}{\\n\\u00e9\"", "\"ü😀 : , ]\"", "\"\"", "0.10E-07");

	private static final List<List<String>> GAPS = List.of(List.of(""), List.of(" "), List.of("", " ", "\n", "\t"),
			List.of("\n  ", " "), List.of("\r\n\t", "\r\n"), List.of("\n    ", "\n\n"));

	private final Random random;

	private final FileForm form;

	private final List<String> gaps;

	private int comments;

	RandomDocument(Random random, FileForm form) {
		this.random = random;
		this.form = form;
		this.gaps = pick(GAPS);
	}

	String text() {
		String mark = chance(10) ? "\uFEFF" : "";
		return mark + gap() + object(0, chance(60)) + gap();
	}

	private String object(int depth, boolean servers) {
		int count = this.random.nextInt(5);
		int place = servers ? this.random.nextInt(count + 1) : -1;
		StringBuilder text = new StringBuilder("{");
		for (int i = 0; i < count || i == place; i++) {
			text.append((i > 0) ? "," : "").append(gap());
			text.append((i == place) ? "\"" + this.form.servers() + "\"" : "\"" + pick(NAMES) + "\"");
			text.append(chance(20) ? gap() : "").append(':').append(gap());
			text.append((i == place) ? object(depth + 1, false) : value(depth));
			text.append(gap());
		}
		if (count > 0 && takesComments() && chance(20)) {
			text.append(',');
		}
		return text.append(gap()).append('}').toString();
	}

	private String value(int depth) {
		if (depth > 4 || chance(50)) {
			return pick(VALUES);
		}
		return chance(50) ? object(depth + 1, false)
				: "[" + gap() + value(depth + 1) + gap() + "," + gap() + value(depth + 1) + gap() + "]";
	}

	private String gap() {
		if (!takesComments() || !chance(15)) {
			return pick(this.gaps);
		}
		this.comments++;
		String text = this.comments + "! \" } , ";
		return pick(this.gaps) + (chance(50) ? "/* " + text + "*/" : "// " + text + "\n") + pick(this.gaps);
	}

	private boolean takesComments() {
		return this.form.notation() == Notation.JSON_WITH_COMMENTS;
	}

	int comments() {
		return this.comments;
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private <T> T pick(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

}
