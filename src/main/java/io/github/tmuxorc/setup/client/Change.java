package io.github.tmuxorc.setup.client;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.setup.file.ConfigFile;

/**
 * What setting up a client would do to its file.
 *
 * @param file the file
 * @param outcome what becomes of it
 * @param command the program that the client starts afterwards
 * @param edit the edit of its text, or {@code null} if it is right as it is
 */
record Change(ConfigFile file, Outcome outcome, String command, @Nullable TextEdit edit) {

	/**
	 * Show the change.
	 * @return a unified diff
	 */
	String preview() {
		return ChangePreview.of(this.file.path().toString(), before(), Objects.requireNonNull(this.edit));
	}

	/**
	 * Make the new text, and prove by reading both that it says what the old one said and
	 * our entry besides.
	 * @return the new text
	 */
	String result() {
		String text = before();
		String result = Objects.requireNonNull(this.edit).apply(text);
		ServersDocument made = ServersDocument.parse(this.file.path(), result);
		ServerEntry entry = made.entry();
		String others = JsonText.isEmpty(text) ? "{}" : text;
		if (entry == null || !entry.isOurs() || !this.command.equals(entry.command())
				|| !made.digestOfOthers().equals(ServersDocument.parse(this.file.path(), others).digestOfOthers())) {
			throw new IllegalStateException("the edit of " + this.file.path() + " changes more than our entry");
		}
		return result;
	}

	private String before() {
		return Objects.requireNonNullElse(this.file.text(), "");
	}

}
