package io.github.tmuxorc.tmux;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Starts a program in a window of its own. All is one list of commands, which tmux runs
 * before it looks whether the program has ended: the window is made under a name that
 * nothing else has, gets its options by that name, and its real name last.
 */
final class PaneStart {

	private static final int TRIES = 3;

	private final TmuxClient client;

	private final TmuxTransport transport;

	private final TmuxErrors errors;

	PaneStart(TmuxClient client, TmuxTransport transport, TmuxErrors errors) {
		this.client = client;
		this.transport = transport;
		this.errors = errors;
	}

	PaneId start(PaneProgram program) {
		TmuxReply reply = run(program, find(program));
		// The server has ended, or somebody else has started the session; both can happen
		// one after the other.
		for (int i = 0; i < TRIES && (reply.noServer() || TmuxErrors.duplicateSession(reply.error())); i++) {
			if (program.newSession() && TmuxErrors.duplicateSession(reply.error())) {
				throw new SessionTakenException(program.session().value());
			}
			reply = run(program, find(program));
		}
		String output = this.errors.outputs(reply, () -> new SessionNotFoundException(program.session().value()))
			.getFirst();
		return new PaneId(TmuxFormat.rows(output).getFirst().getFirst());
	}

	private @Nullable SessionId find(PaneProgram program) {
		if (program.newSession()) {
			return null;
		}
		return this.client.sessions()
			.stream()
			.filter((session) -> session.name().equals(program.session().value()))
			.findFirst()
			.map(TmuxSession::id)
			.orElse(null);
	}

	private TmuxReply run(PaneProgram program, @Nullable SessionId session) {
		String unique = "orc-" + UUID.randomUUID();
		String owner = (session != null) ? session.value() : "=" + program.session().value();
		String window = owner + ":=" + unique;
		List<TmuxCommand> commands = new ArrayList<>();
		commands.add((session != null) ? newWindow(program, session, unique) : newSession(program, unique));
		commands.add(TmuxCommand.of("set-option", "-w", "-t", window, "remain-on-exit", "on"));
		commands.add(TmuxCommand.of("set-option", "-w", "-t", window, "automatic-rename", "off"));
		commands.add(TmuxCommand.of("set-option", "-w", "-t", window, "allow-rename", "off"));
		commands.addAll(UserOptions.commands(window, program.options()));
		if (session == null) {
			// What was set for the program must not reach the windows that follow.
			program.environment()
				.keySet()
				.forEach(
						(name) -> commands.add(TmuxCommand.of("set-environment", "-t", owner + ":", "-u", "--", name)));
		}
		commands.add(TmuxCommand.of("rename-window", "-t", window, "--", TmuxFormat.literal(program.windowName())));
		return this.transport.run(commands, "");
	}

	/**
	 * The commands that start a program in the place of another. What was known of the
	 * other goes first, so that the first that the new one reports stays.
	 * @param id the pane
	 * @param program what to start
	 * @return the commands
	 */
	static List<TmuxCommand> again(PaneId id, PaneProgram program) {
		List<TmuxCommand> commands = new ArrayList<>();
		commands.add(TmuxCommand.of("set-option", "-p", "-t", id.value(), "remain-on-exit", "on"));
		commands.addAll(UserOptions.commands(id.value(), program.options()));
		commands.add(TmuxCommand.of("select-pane", "-t", id.value(), "-T", ""));
		List<String> words = new ArrayList<>(
				List.of("respawn-pane", "-k", "-t", id.value(), "-c", TmuxFormat.literal(program.directory())));
		addProgram(words, program);
		commands.add(new TmuxCommand(words));
		return commands;
	}

	private static TmuxCommand newWindow(PaneProgram program, SessionId session, String unique) {
		List<String> words = new ArrayList<>(List.of("new-window", "-d", "-t", session.value() + ":"));
		return program(words, program, unique);
	}

	private static TmuxCommand newSession(PaneProgram program, String unique) {
		List<String> words = new ArrayList<>(
				List.of("new-session", "-d", "-s", TmuxFormat.literal(program.session().value())));
		return program(words, program, unique);
	}

	private static TmuxCommand program(List<String> words, PaneProgram program, String unique) {
		words.addAll(List.of("-n", unique, "-P", "-F", TmuxFormat.row(List.of("pane_id")), "-c",
				TmuxFormat.literal(program.directory())));
		addProgram(words, program);
		return new TmuxCommand(words);
	}

	private static void addProgram(List<String> words, PaneProgram program) {
		for (Map.Entry<String, String> variable : program.environment().entrySet()) {
			words.addAll(List.of("-e", variable.getKey() + "=" + variable.getValue()));
		}
		words.add("--");
		addProgram(words, program.command());
	}

	static void addProgram(List<String> words, List<String> command) {
		if (command.size() == 1) {
			// tmux would hand a single word to a shell.
			words.add("/usr/bin/env");
		}
		words.addAll(command);
	}

}
