package io.github.tmuxorc.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.github.tmuxorc.surface.CommandCompletion;
import io.github.tmuxorc.surface.CompletionRow;

/**
 * The script by which a shell completes what is typed for this program. Its fixed words
 * are those of the interactive shell.
 */
public final class CompletionScript {

	private static final String ROWS = "@rows@\n";

	private CompletionScript() {
	}

	/**
	 * Write the script.
	 * @param shell the shell that reads it
	 * @param completion what can be typed
	 * @return the script
	 */
	public static String of(CompletedShell shell, CommandCompletion completion) {
		return of(shell, completion.rows());
	}

	static String of(CompletedShell shell, List<CompletionRow> rows) {
		return template(shell).replace(ROWS,
				rows.stream().map((row) -> row(shell, row) + "\n").collect(Collectors.joining()));
	}

	/**
	 * Whether a text is such a script, of whatever version.
	 * @param shell the shell that reads it
	 * @param text the text
	 * @return whether it begins like one
	 */
	public static boolean isOne(CompletedShell shell, String text) {
		return text.contains("# Completion of tmux-orc for " + shell + ". Made by 'tmux-orc setup completions'");
	}

	private static String row(CompletedShell shell, CompletionRow row) {
		String more = (row.more() == CompletionRow.More.NONE) ? "" : row.more().name().toLowerCase(Locale.ROOT);
		return switch (shell) {
			case BASH -> posixCase(row, "found='" + String.join(" ", row.words().keySet()) + "' more='" + more + "'");
			case ZSH -> posixCase(row,
					row.words()
						.entrySet()
						.stream()
						.map(CompletionScript::described)
						.collect(Collectors.joining(" ", "found=(", ") more='" + more + "'")));
			case FISH -> row.places()
				.stream()
				.map(CompletionScript::fishQuoted)
				.collect(Collectors.joining(" ", "\t\tcase ",
						"\n\t\t\tset found" + row.words()
							.entrySet()
							.stream()
							.map((word) -> " " + fishQuoted(word.getKey() + "\t" + word.getValue()))
							.collect(Collectors.joining()) + "\n\t\t\tset more " + more))
				.stripTrailing();
		};
	}

	private static String posixCase(CompletionRow row, String action) {
		return row.places()
			.stream()
			.map((place) -> "'" + place + "'")
			.collect(Collectors.joining(" | ", "\t", ") " + action + " ;;"));
	}

	private static String described(Map.Entry<String, String> word) {
		String text = word.getKey().replace(":", "\\:") + (word.getValue().isEmpty() ? "" : ":" + word.getValue());
		return "'" + text.replace("'", "'\\''") + "'";
	}

	private static String fishQuoted(String text) {
		return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
	}

	private static String template(CompletedShell shell) {
		String name = "/completions/" + shell.template();
		try (InputStream file = CompletionScript.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
