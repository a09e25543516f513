package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.Quotation;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.TimeLimitException;
import io.github.tmuxorc.failure.TmuxException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.machine.Machine;
import io.github.tmuxorc.process.UncutWork;
import io.github.tmuxorc.tmux.PaneProgram;
import io.github.tmuxorc.tmux.SessionName;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.worktree.WorkTree;
import io.github.tmuxorc.worktree.WorkTrees;

/**
 * Starts agents, each as the own process of a pane, and waits until it is ready.
 */
public final class AgentLauncher {

	private final TmuxClient tmux;

	private final NewPane newPane;

	private final LastLines lastLines;

	private final Agents agents;

	private final AgentWatch watch;

	private final AgentPrograms programs;

	private final ProgramStart programStart;

	private final StartRecords starts;

	private final WorkTrees workTrees;

	private final AgentFolders folders;

	private final Machine machine;

	AgentLauncher(TmuxClient tmux, Agents agents, AgentWatch watch, ProgramStart programStart, StartRecords starts,
			WorkTrees workTrees, AgentFolders folders) {
		this.tmux = tmux;
		this.newPane = new NewPane(tmux, agents);
		this.lastLines = new LastLines(tmux);
		this.agents = agents;
		this.watch = watch;
		this.programs = programStart.programs();
		this.programStart = programStart;
		this.starts = starts;
		this.workTrees = workTrees;
		this.folders = folders;
		this.machine = folders.machine();
	}

	/**
	 * The programs that agents can run there.
	 * @return what is known of each
	 */
	AgentProgramList programs() {
		return this.programs.list();
	}

	/**
	 * Start an agent and wait until it can be given work or asks a question.
	 * @param start what to start
	 * @return the agent, ready or waiting
	 * @throws UsageException if a name is none, or the program has no permission modes
	 * @throws io.github.tmuxorc.failure.NotFoundException if there is no such folder
	 * @throws io.github.tmuxorc.failure.RefusedException if the session has an agent of
	 * that name
	 * @throws FailedException if the program ended; its pane is closed then
	 * @throws TimeLimitException if it is not ready in time; it goes on
	 * @throws CancelledException if nobody waits for it any more; its pane is closed then
	 */
	public AgentLaunch launch(AgentStart start) {
		AgentName role = AgentName.parse("a role", start.role());
		SessionName session = SessionName.parse(start.session());
		while (true) {
			AgentName name = AgentNames.of(session, this.agents).choose(start.name(), role);
			try {
				return launch(record(start, name), start.limit());
			}
			catch (NameTakenException ex) {
				if (start.name() != null) {
					throw ex;
				}
			}
		}
	}

	private AgentLaunch launch(StartRecord record, Duration limit) {
		Begun begun = begin(record, false);
		Agent agent = begun.agent();
		try {
			AgentReading reading = ready(agent, limit);
			if (reading.state().state() == AgentState.EXITED) {
				throw failed(reading);
			}
			return new AgentLaunch(reading, false, record.briefing(), begun.problem());
		}
		catch (CancelledException ex) {
			UncutWork.afterwards(ex, () -> close(agent));
			throw ex;
		}
	}

	/**
	 * Check what is to be started. Nothing is changed, but for its work tree, which is
	 * made or taken up.
	 * @param start what to start
	 * @param name its name
	 * @return what is to be kept of it
	 */
	StartRecord record(AgentStart start, AgentName name) {
		return record(start, name, (_) -> {
		});
	}

	/**
	 * Check what is to be started, as {@link #record(AgentStart, AgentName)} does.
	 * @param start what to start
	 * @param name its name
	 * @param made is given its work tree if that was made now
	 * @return what is to be kept of it
	 */
	StartRecord record(AgentStart start, AgentName name, Consumer<WorkTree> made) {
		AgentProgram program = this.programs.choose(start.program());
		String session = SessionName.parse(start.session()).value();
		String role = AgentName.parse("a role", start.role()).value();
		String mode = permissionMode(program, start.permissionMode());
		Path folder = Inputs.directory(start.directory(), this.machine);
		if (start.worktree()) {
			requireHere();
			folder = this.workTrees.create(folder, session, name.value(), made).folder();
		}
		return withNewConversation(new StartRecord(this.folders.choose(), session, name.value(), role, program.id(),
				start.arguments(), folder, mode, start.briefing(), null, this.agents.now()));
	}

	private void requireHere() {
		Host host = this.machine.host();
		if (host != null) {
			throw new RefusedException("A work tree on host '" + host.name() + "' cannot be made from here.",
					"Make it there with 'git worktree add', and give it as the agent's folder.");
		}
	}

	/**
	 * Start an agent's program, and wait for nothing.
	 * @param record the agent
	 * @param newSession whether its session must be a new one
	 * @return the agent that has begun to start
	 * @throws NameTakenException if its session has an agent of its name
	 */
	Begun begin(StartRecord record, boolean newSession) {
		try {
			PaneProgram program = this.programStart.prepare(record, false);
			Agent agent = this.newPane.start((newSession) ? program.inNewSession() : program);
			return new Begun(agent, record, this.starts.keep(agent, record));
		}
		catch (TmuxException | CancelledException | RefusedException ex) {
			UncutWork.afterwards(ex, () -> this.folders.delete(record.folder()));
			throw ex;
		}
	}

	/**
	 * Close the pane of an agent that is not to be, and keep nothing of it.
	 * @param agent the agent
	 */
	void close(Agent agent) {
		this.tmux.kill(agent.pane().id());
		this.starts.forget(agent);
		this.folders.delete(agent.folder());
	}

	/**
	 * Give an agent a new conversation, with an id that we choose where its program and
	 * its user let us.
	 * @param record the agent
	 * @return the agent, about to start
	 */
	StartRecord withNewConversation(StartRecord record) {
		AgentProgram program = this.programs.read(record.program());
		boolean chosen = program.session().isEmpty() || program.choosesConversation(record.arguments());
		return record.again(record.session(), (chosen) ? null : UUID.randomUUID().toString(), this.agents.now());
	}

	/**
	 * An agent whose conversation is left to us, whatever its user chose at first.
	 * @param record the agent
	 * @return the agent without the arguments that choose a conversation
	 */
	StartRecord withoutChosenConversation(StartRecord record) {
		return record.with(this.programs.read(record.program()).withoutConversation(record.arguments()));
	}

	boolean canResume(StartRecord record) {
		return !this.programs.read(record.program()).resume().isEmpty();
	}

	private static @Nullable String permissionMode(AgentProgram program, @Nullable String mode) {
		if (mode != null && program.permissionMode().isEmpty()) {
			throw new UsageException("The program '" + program.id() + "' has no permission modes.",
					"Leave --permission-mode out.");
		}
		if (mode != null && !mode.matches("[A-Za-z][A-Za-z0-9_-]*")) {
			throw new UsageException("'" + mode + "' is not the name of a permission mode.",
					"Give a name that '" + program.id() + "' knows.");
		}
		return mode;
	}

	/**
	 * Wait until an agent has started.
	 * @param agent the agent
	 * @param limit how long to wait at most
	 * @return the agent, which is ready, waits, or has ended
	 * @throws TimeLimitException if it is neither in time
	 */
	AgentReading ready(Agent agent, Duration limit) {
		AgentReading reading = this.watch.until(agent, limit, AgentLauncher::hasStarted);
		if (!hasStarted(reading)) {
			throw late(reading, limit);
		}
		keepProcess(reading);
		return reading;
	}

	TimeLimitException late(AgentReading reading, Duration limit) {
		Agent agent = reading.agent();
		return new TimeLimitException(
				"Agent '" + agent.called() + "' in " + agent.pane().id() + " was not ready within " + limit.toSeconds()
						+ " s; it goes on.",
				"Run 'agent status " + agent.called(agent.address()) + "' to see what it does.");
	}

	/**
	 * Keep which process it was that became ready.
	 * @param reading the agent that has started
	 */
	void keepProcess(AgentReading reading) {
		if (reading.state().state() != AgentState.EXITED) {
			Agent agent = reading.agent();
			this.tmux.setOptions(agent.pane().id(), agent.process(this.agents.foreground(agent)));
		}
	}

	/**
	 * Whether an agent has started: it is ready, waits, or has ended.
	 * @param reading the agent
	 * @return whether it has
	 */
	static boolean hasStarted(AgentReading reading) {
		return switch (reading.state().state()) {
			case STARTING, UNKNOWN, BUSY -> false;
			default -> true;
		};
	}

	/**
	 * Put away an agent whose program has ended at its start.
	 * @param reading the agent
	 * @return the failure that tells what it printed
	 */
	FailedException failed(AgentReading reading) {
		Agent agent = reading.agent();
		String printed = this.lastLines.of(agent, "its pane was closed");
		close(agent);
		return new FailedException("The program '" + agent.program().id() + "' ended at its start ("
				+ Quotation.of(reading.state().evidence()) + ").", printed);
	}

	/**
	 * An agent that has begun to start.
	 *
	 * @param agent the agent
	 * @param record how it was started
	 * @param problem what did not work though it runs; null if nothing
	 */
	record Begun(Agent agent, StartRecord record, @Nullable String problem) {

	}

}
