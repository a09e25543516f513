package io.github.tmuxorc.tmux;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.host.Host;

/**
 * Puts domain words into tmux commands, whatever carries them.
 */
final class TransportTmuxClient implements TmuxClient {

	private static final int MOST_MOVES = 3;

	private final @Nullable Host host;

	private final TmuxTransport transport;

	private final TmuxErrors errors;

	private final PaneLister lister;

	private final PaneReader reader;

	private final PaneTyping typing;

	TransportTmuxClient(@Nullable Host host, TmuxTransport transport, TmuxErrors errors) {
		this.host = host;
		this.transport = transport;
		this.errors = errors;
		this.lister = new PaneLister(transport, errors);
		this.reader = new PaneReader(transport, errors);
		this.typing = new PaneTyping(transport, errors);
	}

	@Override
	public TmuxVersion version() {
		return this.errors.version();
	}

	@Override
	public @Nullable Host host() {
		return this.host;
	}

	@Override
	public Path socket() {
		String format = TmuxFormat.row(List.of("socket_path"));
		TmuxReply reply = run(TmuxCommand.of("display-message", "-p", format));
		Path missed = reply.missedSocket();
		return (missed != null) ? missed : Path.of(TmuxFormat.rows(outputs(reply).getFirst()).getFirst().getFirst());
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
	public <T> List<T> panes(PaneFilter filter, PaneFormat<T> format) {
		return this.lister.panes(filter, format);
	}

	@Override
	public <T> PaneListing<T> panesInParts(PaneFilter filter, PaneFormat<T> format) {
		return this.lister.listing(filter, format);
	}

	@Override
	public <T> T pane(PaneId id, PaneFormat<T> format) {
		return this.lister.pane(id, format);
	}

	@Override
	public TmuxSession newSession(NewSession session) {
		version();
		SessionName name = session.name();
		List<String> words = new ArrayList<>(List.of("new-session", "-d", "-P", "-F", SessionFormat.SESSIONS, "-s",
				TmuxFormat.literal(name.value())));
		String directory = directory(session.directory());
		if (directory != null) {
			words.addAll(List.of("-c", TmuxFormat.literal(directory)));
		}
		TmuxReply reply = run(new TmuxCommand(words));
		if (TmuxErrors.duplicateSession(reply.error())) {
			throw new SessionTakenException(name.value());
		}
		TmuxSession started = SessionFormat.sessions(outputs(reply).getFirst(), "").getFirst();
		if (!started.name().equals(name.value())) {
			kill(started.id());
			throw SessionName.refused(name.value());
		}
		return started;
	}

	// Ours is none of another machine; it has the home of who logs in.
	private @Nullable String directory(@Nullable String directory) {
		if (this.host != null) {
			return directory;
		}
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
		RepeatedKill.run(
				() -> outputs(run(TmuxCommand.of("kill-session", "-t", id.value())),
						() -> new SessionNotFoundException(id.value())),
				() -> sessions().stream().anyMatch((session) -> session.id().equals(id)));
	}

	@Override
	public void kill(PaneId id) {
		RepeatedKill.run(() -> outputs(run(TmuxCommand.of("kill-pane", "-t", id.value())), id),
				() -> this.lister.panes(PaneFilter.ALL, PaneFormat.ids()).contains(id));
	}

	@Override
	public PaneId split(PaneSplit split) {
		String id = split.pane().value();
		TmuxReply zoomed = run(
				TmuxCommand.of("display-message", "-p", "-t", id, TmuxFormat.row(List.of("window_zoomed_flag"))));
		boolean zoom = TmuxFormat.rows(outputs(zoomed, split.pane()).getFirst()).getFirst().getFirst().equals("1");
		TmuxReply reply = run(split.command(zoom));
		if (TmuxErrors.noSpace(reply.error())) {
			throw new RefusedException("tmux did not split " + id + ": " + reply.error() + ".",
					"Ask for a smaller size, split a larger pane, or close a pane with 'pane kill'.");
		}
		return new PaneId(TmuxFormat.rows(outputs(reply, split.pane()).getFirst()).getFirst().getFirst());
	}

	@Override
	public PaneCapture capture(PaneId id, int history) {
		return this.reader.capture(id, history);
	}

	@Override
	public Map<PaneId, PaneCapture> captures(Collection<PaneRevision> panes) {
		return this.reader.captures(panes);
	}

	@Override
	public Map<PaneId, List<String>> histories(Collection<PaneRevision> panes, int history) {
		return this.reader.histories(panes, history);
	}

	@Override
	public PaneText read(PaneId id, int history, boolean styled) {
		return this.reader.read(id, history, styled);
	}

	@Override
	public PaneText read(PanePosition since, boolean styled) {
		return this.reader.read(List.of(since), styled, List.of()).getFirst();
	}

	@Override
	public List<PaneText> read(List<PanePosition> since, String... userOptions) {
		return this.reader.read(since, false, List.of(userOptions));
	}

	@Override
	public String faint(PaneId id, int row) {
		return this.reader.faint(id, row);
	}

	@Override
	public void sendKeys(PaneId id, List<String> keys) {
		KeyNames.check(keys);
		if (keys.isEmpty()) {
			pane(id);
			return;
		}
		this.typing.sendKeys(id, keys);
	}

	@Override
	public void sendText(PaneId id, String text) {
		this.typing.sendText(id, text);
	}

	@Override
	public void paste(PaneId id, String text) {
		this.typing.paste(id, text);
	}

	@Override
	public boolean pasteOnce(PaneId id, String text, String option, String before, String after) {
		return this.typing.pasteOnce(id, text, option, before, after);
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
	public TmuxSubscription output(PaneId id, PaneOutputListener listener) {
		// It may be moved to another session in between.
		for (int i = 0; i < MOST_MOVES; i++) {
			TmuxSubscription subscription = this.transport.output(session(id), id, listener);
			if (subscription != null) {
				return subscription;
			}
		}
		throw new PaneNotFoundException(id.value());
	}

	private SessionId session(PaneId id) {
		String format = TmuxFormat.row(List.of("session_id"));
		List<String> outputs = outputs(run(TmuxCommand.of("display-message", "-p", "-t", id.value(), format)), id);
		String session = TmuxFormat.rows(outputs.getFirst()).getFirst().getFirst();
		if (session.isEmpty()) {
			throw new PaneNotFoundException(id.value());
		}
		return new SessionId(session);
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
