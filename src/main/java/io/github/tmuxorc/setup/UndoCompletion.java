package io.github.tmuxorc.setup;

import java.util.List;

import org.springframework.stereotype.Component;

import io.github.tmuxorc.surface.CompletionSource;

/**
 * Suggests what can be taken back.
 */
@Component
class UndoCompletion implements CompletionSource {

	private final SetupUndo undo;

	UndoCompletion(SetupUndo undo) {
		this.undo = undo;
	}

	@Override
	public boolean knows(String command, String parameter) {
		return command.equals("setup undo") && parameter.equals("part");
	}

	@Override
	public List<String> values() {
		return this.undo.subjects();
	}

}
