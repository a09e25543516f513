package io.github.tmuxorc.demo;

import java.nio.file.Path;

/**
 * Answers with a text.
 *
 * @param text the answer
 */
record SayTask(String text) implements Task {

	@Override
	public String command() {
		return "";
	}

	@Override
	public String run(Path folder) {
		return this.text;
	}

}
