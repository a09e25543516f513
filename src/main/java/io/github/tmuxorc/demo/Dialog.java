package io.github.tmuxorc.demo;

import java.util.List;

/**
 * A question with numbered answers that takes the place of the composer.
 *
 * @param title what it is about
 * @param details lines that say more
 * @param question the question
 * @param options the answers
 * @param selected the answer that Enter chooses, from 0
 * @param footer the keys that work
 */
record Dialog(String title, List<String> details, String question, List<String> options, int selected, String footer) {

	/**
	 * Ask whether a task may be done.
	 * @param command what would be done
	 * @return the dialog
	 */
	static Dialog permission(String command) {
		return new Dialog("Bash command", List.of(command, "Asked for by the task"), "Do you want to proceed?",
				List.of("Yes", "Yes, and don't ask again in this session",
						"No, and tell the demo agent what to do differently (esc)"),
				0, "Esc to cancel · Tab to amend");
	}

	/**
	 * Ask whether the working folder is trusted.
	 * @param folder the working folder
	 * @return the dialog
	 */
	static Dialog trust(String folder) {
		return new Dialog("Accessing workspace", List.of(folder), "Do you trust the files in this folder?",
				List.of("Yes, I trust this folder", "No, exit"), 0, "Enter to confirm · Esc to cancel");
	}

	int last() {
		return this.options.size() - 1;
	}

	Dialog select(int option) {
		return new Dialog(this.title, this.details, this.question, this.options, Math.clamp(option, 0, last()),
				this.footer);
	}

}
