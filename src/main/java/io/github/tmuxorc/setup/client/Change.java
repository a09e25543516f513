package io.github.tmuxorc.setup.client;

import java.util.List;

import io.github.tmuxorc.setup.file.ConfigFile;

/**
 * What setting up a client would do to its file.
 *
 * @param file the file
 * @param document what is in it
 * @param outcome what becomes of it
 * @param entry what the client starts afterwards
 * @param edits the edits of its text; none if it is right as it is
 */
record Change(ConfigFile file, ServersDocument document, Outcome outcome, ServerEntry entry, List<TextEdit> edits) {

	Change {
		edits = List.copyOf(edits);
	}

	boolean isNeeded() {
		return !this.edits.isEmpty();
	}

	/**
	 * Show the change.
	 * @return a unified diff
	 */
	String preview() {
		return ChangePreview.of(this.file.path().toString(), before(), this.edits, this.document.secrets(),
				this.outcome == Outcome.REPLACED);
	}

	/**
	 * Make the new text, and prove by reading both that it says what the old one said and
	 * our entry besides.
	 * @param form the form of the file
	 * @return the new text
	 */
	String result(FileForm form) {
		String result = TextEdit.apply(this.edits, before());
		ServersDocument made = form.read(this.file.path(), result);
		if (!this.entry.equals(made.entry()) || !made.others().equals(this.document.others())) {
			throw new IllegalStateException("the edit of " + this.file.path() + " changes more than our entry");
		}
		return result;
	}

	private String before() {
		return (this.file.text() != null) ? this.file.text() : "";
	}

}
