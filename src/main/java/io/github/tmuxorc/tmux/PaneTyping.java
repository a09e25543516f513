package io.github.tmuxorc.tmux;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Types and pastes into panes.
 */
final class PaneTyping {

	private final TmuxTransport transport;

	private final TmuxErrors errors;

	PaneTyping(TmuxTransport transport, TmuxErrors errors) {
		this.transport = transport;
		this.errors = errors;
	}

	void sendKeys(PaneId id, List<String> keys) {
		List<String> words = new ArrayList<>(List.of("send-keys", "-t", id.value(), "--"));
		words.addAll(keys);
		outputs(run(new TmuxCommand(words)), id);
	}

	void sendText(PaneId id, String text) {
		TmuxCommand leaveMode = TmuxCommand.of("copy-mode", "-q", "-t", id.value());
		outputs(run(leaveMode), id);
		for (String piece : TerminalText.pieces(text)) {
			outputs(run(TmuxCommand.of("send-keys", "-t", id.value(), "-l", "--", piece)), id);
		}
	}

	void paste(PaneId id, String text) {
		String buffer = "orc-" + UUID.randomUUID();
		String clean = TerminalText.withoutControls(text);
		TmuxCommand leaveMode = TmuxCommand.of("copy-mode", "-q", "-t", id.value());
		if (clean.isEmpty()) {
			outputs(run(leaveMode), id);
			return;
		}
		TmuxReply reply = this.transport.run(List.of(leaveMode, TmuxCommand.of("load-buffer", "-b", buffer, "-"),
				TmuxCommand.of("paste-buffer", "-p", "-r", "-d", "-b", buffer, "-t", id.value())), clean);
		if (reply.error() != null && reply.outputs().size() == 2) {
			run(TmuxCommand.of("delete-buffer", "-b", buffer));
		}
		outputs(reply, id);
	}

	boolean pasteOnce(PaneId id, String text, String option, String before, String after) {
		String buffer = "orc-" + UUID.randomUUID();
		String clean = TerminalText.withoutControls(text);
		if (!clean.isEmpty()) {
			// If this program is ended now, tmux takes what it has got for the whole
			// text.
			outputs(this.transport.run(List.of(TmuxCommand.of("load-buffer", "-b", buffer, "-")), clean), id);
		}
		String set = "set-option -p -t " + id + " " + option + " '" + after + "'";
		String paste = "paste-buffer -p -r -d -b " + buffer + " -t " + id + " ; ";
		TmuxReply reply = run(TmuxCommand.of("copy-mode", "-q", "-t", id.value()),
				TmuxCommand.of("if-shell", "-F", "-t", id.value(), "#{==:#{" + option + "}," + before + "}",
						clean.isEmpty() ? set : paste + set),
				TmuxCommand.of("display-message", "-p", "-t", id.value(), "#{" + option + "}"));
		boolean pasted = reply.error() == null && reply.outputs().getLast().strip().equals(after);
		if (!pasted && !clean.isEmpty()) {
			run(TmuxCommand.of("delete-buffer", "-b", buffer));
		}
		outputs(reply, id);
		return pasted;
	}

	private TmuxReply run(TmuxCommand... commands) {
		return this.transport.run(List.of(commands), "");
	}

	private void outputs(TmuxReply reply, PaneId id) {
		this.errors.outputs(reply, () -> new PaneNotFoundException(id.value()));
	}

}
