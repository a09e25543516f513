package io.github.tmuxorc.tmux;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.TmuxOrcException;

/**
 * Puts domain words into tmux commands, whatever carries them.
 */
final class TransportTmuxClient implements TmuxClient {

	private static final Logger logger = LoggerFactory.getLogger(TransportTmuxClient.class);

	private static final String META = TmuxFormat
		.row(List.of("pane_id", "history_size", "cursor_x", "cursor_y", "pane_title"));

	private final TmuxTransport transport;

	private final TmuxErrors errors;

	TransportTmuxClient(TmuxTransport transport, TmuxErrors errors) {
		this.transport = transport;
		this.errors = errors;
	}

	@Override
	public TmuxVersion version() {
		return this.errors.version();
	}

	@Override
	public Path socket() {
		String format = TmuxFormat.row(List.of("socket_path"));
		TmuxCommand command = TmuxCommand.of("display-message", "-p", format);
		TmuxReply reply = run(command);
		if (reply.noServer() && reply.missedSocket() == null) {
			// It was just ending; now tmux names where it looked.
			reply = run(command);
		}
		Path asked = reply.missedSocket();
		return (asked != null) ? asked : Path.of(TmuxFormat.rows(outputs(reply).getFirst()).getFirst().getFirst());
	}

	@Override
	public List<TmuxSession> sessions() {
		TmuxReply reply = run(TmuxCommand.of("list-sessions", "-F", SessionFormat.SESSIONS),
				TmuxCommand.of("list-clients", "-F", SessionFormat.CLIENTS));
		if (reply.noServer()) {
			return List.of();
		}
		List<String> outputs = outputs(reply);
		return SessionFormat.sessions(outputs.get(0), outputs.get(1));
	}

	@Override
	public List<TmuxPane> panes(String... userOptions) {
		PaneFormat format = new PaneFormat(List.of(userOptions));
		return reaped(() -> {
			TmuxReply reply = run(TmuxCommand.of("list-panes", "-a", "-F", format.format()));
			return reply.noServer() ? List.of() : format.panes(outputs(reply).getFirst());
		});
	}

	@Override
	public TmuxPane pane(PaneId id, String... userOptions) {
		PaneFormat format = new PaneFormat(List.of(userOptions));
		TmuxCommand command = TmuxCommand.of("display-message", "-p", "-t", id.value(), format.format());
		// tmux answers for a pane that does not exist with empty fields.
		return reaped(() -> format.panes(outputs(run(command), id).getFirst())).stream()
			.findFirst()
			.orElseThrow(() -> new PaneNotFoundException(id.value()));
	}

	/**
	 * Read panes, and once more if tmux does not know how one of them ended. It can miss
	 * the signal of a program with several threads, and looks after all its children when
	 * one that it starts itself ends (seen with tmux 3.3a on Linux 6.18: 24 of 40 exits
	 * of a Java program).
	 * @param read reads the panes
	 * @return the panes
	 */
	private List<TmuxPane> reaped(Supplier<List<TmuxPane>> read) {
		List<TmuxPane> panes = read.get();
		if (panes.stream().noneMatch((pane) -> pane.dead() && pane.deadStatus() == null)) {
			return panes;
		}
		this.transport.run(List.of(TmuxCommand.of("run-shell", "true")), "");
		return read.get();
	}

	@Override
	public TmuxSession newSession(NewSession session) {
		version();
		SessionName name = session.name();
		TmuxCommand command = TmuxCommand.of("new-session", "-d", "-P", "-F", SessionFormat.SESSIONS, "-s",
				TmuxFormat.literal(name.value()), "-c", TmuxFormat.literal(directory(session.directory())));
		TmuxReply reply = run(command);
		if (reply.noServer()) {
			// It was just ending; now another can start.
			reply = run(command);
		}
		if (TmuxErrors.duplicateSession(reply.error())) {
			throw new RefusedException("A session is called '" + name + "' already.",
					"Choose another name, or use that session.");
		}
		TmuxSession started = SessionFormat.sessions(outputs(reply).getFirst(), "").getFirst();
		if (!started.name().equals(name.value())) {
			kill(started.id());
			throw SessionName.refused(name.value());
		}
		return started;
	}

	private static String directory(@Nullable String directory) {
		return Path.of(Objects.requireNonNullElse(directory, "")).toAbsolutePath().toString();
	}

	@Override
	public PaneId start(PaneProgram program) {
		version();
		return new PaneStart(this, this.transport, this.errors).start(program);
	}

	@Override
	public void restart(PaneId id, PaneProgram program) {
		version();
		outputs(this.transport.run(PaneStart.again(id, program), ""), id);
	}

	@Override
	public void kill(SessionId id) {
		outputs(run(TmuxCommand.of("kill-session", "-t", id.value())), () -> new SessionNotFoundException(id.value()));
	}

	@Override
	public void kill(PaneId id) {
		outputs(run(TmuxCommand.of("kill-pane", "-t", id.value())), id);
	}

	@Override
	public PaneCapture capture(PaneId id, int history) {
		List<TmuxCommand> commands = new ArrayList<>();
		commands.add(TmuxCommand.of("display-message", "-p", "-t", id.value(), META));
		commands.add(TmuxCommand.of("capture-pane", "-p", "-J", "-t", id.value()));
		if (history > 0) {
			commands.add(TmuxCommand.of("capture-pane", "-p", "-J", "-S", "-" + history, "-t", id.value()));
		}
		List<String> outputs = outputs(this.transport.run(commands, ""), id);
		List<String> meta = TmuxFormat.rows(outputs.getFirst()).getFirst();
		if (meta.getFirst().isEmpty()) {
			throw new PaneNotFoundException(id.value());
		}
		return capture(meta, lines(outputs.getLast()), lines(outputs.get(1)).size());
	}

	@Override
	public Map<PaneId, PaneCapture> captures(Collection<PaneId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		List<TmuxCommand> commands = ids.stream().flatMap((id) -> screen(id).stream()).toList();
		TmuxReply reply = this.transport.run(commands, "");
		Map<PaneId, PaneCapture> captures = new LinkedHashMap<>();
		if (reply.error() != null) {
			// One that is gone ends the list: the others are read one by one.
			ids.forEach((id) -> captureIfThere(id, captures));
			return captures;
		}
		int next = 0;
		for (PaneId id : ids) {
			captures.put(id, screen(reply.outputs().subList(next, next + 2)));
			next += 2;
		}
		return captures;
	}

	@Override
	public String faint(PaneId id, int row) {
		String number = Integer.toString(row);
		TmuxReply reply = this.transport
			.run(List.of(TmuxCommand.of("capture-pane", "-p", "-e", "-S", number, "-E", number, "-t", id.value())), "");
		return (reply.error() != null) ? "" : FaintText.of(reply.outputs().getFirst());
	}

	private void captureIfThere(PaneId id, Map<PaneId, PaneCapture> captures) {
		try {
			captures.put(id, screen(outputs(this.transport.run(screen(id), ""), id)));
		}
		catch (PaneNotFoundException ex) {
			logger.debug("Pane {} went away while it was read", id);
		}
	}

	private static List<TmuxCommand> screen(PaneId id) {
		return List.of(TmuxCommand.of("display-message", "-p", "-t", id.value(), META),
				TmuxCommand.of("capture-pane", "-p", "-t", id.value()));
	}

	private static PaneCapture screen(List<String> outputs) {
		List<String> rows = lines(outputs.get(1));
		return capture(TmuxFormat.rows(outputs.getFirst()).getFirst(), rows, rows.size());
	}

	private static PaneCapture capture(List<String> meta, List<String> lines, int screenLines) {
		return new PaneCapture(lines, screenLines, Integer.parseInt(meta.get(1)), Integer.parseInt(meta.get(2)),
				Integer.parseInt(meta.get(3)), meta.get(4));
	}

	private static List<String> lines(String output) {
		return List.of(output.split("\n", -1)).stream().map((line) -> line.replaceFirst(" +$", "")).toList();
	}

	@Override
	public void sendKeys(PaneId id, List<String> keys) {
		KeyNames.check(keys);
		if (keys.isEmpty()) {
			pane(id);
			return;
		}
		List<String> words = new ArrayList<>(List.of("send-keys", "-t", id.value(), "--"));
		words.addAll(keys);
		outputs(run(new TmuxCommand(words)), id);
	}

	@Override
	public void sendText(PaneId id, String text) {
		TmuxCommand leaveMode = TmuxCommand.of("copy-mode", "-q", "-t", id.value());
		outputs(run(leaveMode), id);
		for (String piece : TerminalText.pieces(text)) {
			outputs(run(TmuxCommand.of("send-keys", "-t", id.value(), "-l", "--", piece)), id);
		}
	}

	@Override
	public void paste(PaneId id, String text) {
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

	@Override
	public boolean pasteOnce(PaneId id, String text, String option, String before, String after) {
		String buffer = "orc-" + UUID.randomUUID();
		String clean = TerminalText.withoutControls(text);
		if (!clean.isEmpty()) {
			// If this program is ended now, tmux takes what it has got for the whole
			// text.
			outputs(this.transport.run(List.of(TmuxCommand.of("load-buffer", "-b", buffer, "-")), clean));
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

	@Override
	public void setOptions(PaneId id, Map<String, String> options) {
		List<TmuxCommand> commands = UserOptions.commands(id.value(), options);
		if (commands.isEmpty()) {
			pane(id);
			return;
		}
		outputs(this.transport.run(commands, ""), id);
	}

	@Override
	public TmuxSubscription follow(Consumer<Set<PaneId>> listener, String mark, String... userOptions) {
		PaneChanges changes = new PaneChanges(mark, List.of(userOptions), listener);
		return this.transport.follow(changes.format(), changes);
	}

	@Override
	public void killServer() {
		TmuxReply reply = run(TmuxCommand.of("kill-server"));
		if (!reply.noServer()) {
			outputs(reply);
		}
	}

	@Override
	public void close() {
		this.transport.close();
	}

	private TmuxReply run(TmuxCommand... commands) {
		return this.transport.run(List.of(commands), "");
	}

	private List<String> outputs(TmuxReply reply) {
		return this.errors.outputs(reply, null);
	}

	private List<String> outputs(TmuxReply reply, PaneId id) {
		return outputs(reply, () -> new PaneNotFoundException(id.value()));
	}

	private List<String> outputs(TmuxReply reply, Supplier<TmuxOrcException> notFound) {
		return this.errors.outputs(reply, notFound);
	}

}
