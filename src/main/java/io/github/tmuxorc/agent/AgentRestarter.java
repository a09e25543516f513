package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.CancelledException;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.Quotation;
import io.github.tmuxorc.machine.Machine;
import io.github.tmuxorc.process.UncutWork;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.PaneNotFoundException;
import io.github.tmuxorc.tmux.PaneProgram;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.worktree.WorkTrees;

/**
 * Starts agents again as they were started: in their pane, or, where that is gone, in
 * their session.
 */
public final class AgentRestarter {

	/** How long a program may take to save what it must when it is asked to end. */
	private static final Duration GRACE = Duration.ofSeconds(3);

	private final TmuxClient tmux;

	private final NewPane newPane;

	private final LastLines lastLines;

	private final Agents agents;

	private final AgentWatch watch;

	private final AgentLauncher launcher;

	private final ProgramStart programStart;

	private final StartRecords starts;

	private final AgentEvents events;

	private final WorkTrees workTrees;

	private final AgentFolders folders;

	private final Machine machine;

	AgentRestarter(TmuxClient tmux, Agents agents, AgentWatch watch, AgentLauncher launcher, ProgramStart programStart,
			StartRecords starts, AgentEvents events, WorkTrees workTrees, AgentFolders folders) {
		this.tmux = tmux;
		this.newPane = new NewPane(tmux, agents);
		this.lastLines = new LastLines(tmux);
		this.agents = agents;
		this.watch = watch;
		this.launcher = launcher;
		this.programStart = programStart;
		this.starts = starts;
		this.events = events;
		this.workTrees = workTrees;
		this.folders = folders;
		this.machine = folders.machine();
	}

	/**
	 * Find an agent that was started once, whether or not it is there now.
	 * @param target its name, {@code session:name}, or the id of its pane
	 * @return the agent
	 * @throws NotFoundException if there is none, the name matches several, or it is not
	 * known how it was started
	 */
	Found find(String target) {
		Agent living = living(target);
		if (living != null) {
			StartRecord record = this.starts.find(living.name())
				.stream()
				.filter((one) -> one.folder().equals(living.folder()))
				.findFirst()
				.orElseThrow(
						() -> new NotFoundException("How agent '" + living.called() + "' was started is not on record.",
								"End it with 'agent kill " + living.called() + "', and start it with 'agent spawn'."));
			return new Found(record.again(living.team(), record.conversation(), record.started()),
					this.agents.state(living));
		}
		String name = target.substring(target.lastIndexOf(':') + 1);
		List<StartRecord> gone = this.starts.find(name)
			.stream()
			.filter((one) -> name.equals(target) || one.address().equals(target))
			.toList();
		if (gone.isEmpty()) {
			throw new AgentNotFoundException(target);
		}
		if (gone.stream().map(StartRecord::session).distinct().count() > 1) {
			throw new NotFoundException("Several agents were called '" + target + "'.", "Use one of: "
					+ String.join(", ", gone.stream().map(StartRecord::address).distinct().toList()) + ".");
		}
		return new Found(gone.getFirst(), null);
	}

	/**
	 * The agents that were started on the machine, as far as is known without asking it.
	 * @return their addresses, the first started first
	 */
	List<String> known() {
		return this.starts.known().stream().map(StartRecord::address).toList();
	}

	private @Nullable Agent living(String target) {
		try {
			return this.agents.find(target);
		}
		catch (AgentNotFoundException ex) {
			return null;
		}
	}

	/**
	 * End an agent if it runs, start it again, and wait until it can be given work or
	 * asks a question.
	 * @param found the agent
	 * @param fresh whether it is to begin a new conversation even if it could go on
	 * @param limit how long it may take to be ready
	 * @return the agent, ready or waiting
	 * @throws NotFoundException if its folder is gone; nothing was ended then
	 * @throws FailedException if its program ended; what it printed is still in its pane
	 * @throws io.github.tmuxorc.failure.TimeLimitException if it is not ready in time; it
	 * goes on
	 * @throws CancelledException if nobody waits for it any more; its program is ended
	 * then, and its pane stays
	 */
	AgentLaunch restart(Found found, boolean fresh, Duration limit) {
		return finish(begin(found, fresh), limit);
	}

	/**
	 * End an agent if it runs, and start it again, and wait for nothing.
	 * @param found the agent
	 * @param fresh whether it is to begin a new conversation even if it could go on
	 * @return the agent that has begun to start
	 * @throws NotFoundException if its folder is gone; nothing was ended then
	 */
	Begun begin(Found found, boolean fresh) {
		StartRecord record = this.launcher.withoutChosenConversation(found.record());
		if (!isThere(record.directory())) {
			throw new NotFoundException(
					"The folder " + record.directory() + ", in which agent '" + record.name() + "' worked, is gone.",
					"Make it again, or start another agent with 'agent spawn'.");
		}
		String conversation = (fresh) ? null : conversation(record);
		PaneId pane = (found.reading() != null) ? found.reading().agent().pane().id() : null;
		if (conversation != null && this.launcher.canResume(record)) {
			return begin(record.again(record.session(), conversation, this.agents.now()), pane, true, null);
		}
		return begin(this.launcher.withNewConversation(record), pane, false,
				(fresh) ? null : "Its program cannot go on with its conversation.");
	}

	private boolean isThere(Path directory) {
		return this.machine.isFolder(directory) || (this.machine.host() == null && this.workTrees.bringBack(directory));
	}

	/**
	 * Wait until an agent that has begun to start can be given work or asks a question.
	 * @param begun the agent
	 * @param limit how long it may take to be ready
	 * @return the agent, ready or waiting
	 */
	AgentLaunch finish(Begun begun, Duration limit) {
		AgentReading reading = ready(begun.agent(), limit);
		if (reading.state().state() != AgentState.EXITED) {
			return new AgentLaunch(reading, begun.resumed(), (begun.resumed()) ? null : begun.record().briefing(),
					begun.problem());
		}
		Agent agent = reading.agent();
		if (begun.resumed()) {
			String refused = "Its conversation did not go on. "
					+ Quotation.plain(this.lastLines.of(agent, "a new one was begun"));
			return finish(begin(this.launcher.withNewConversation(begun.record()), agent.pane().id(), false, refused),
					limit);
		}
		throw new FailedException(
				"The program '" + begun.record().program() + "' ended at its start ("
						+ Quotation.of(reading.state().evidence()) + ").",
				this.lastLines.of(agent, "its pane " + agent.pane().id() + " is still there"));
	}

	private static @Nullable String joined(@Nullable String one, @Nullable String other) {
		return (one != null && other != null) ? one + " " + other : (one != null) ? one : other;
	}

	// A program that is told to forget begins another one, which only it names.
	@Nullable String conversation(StartRecord record) {
		String reported = this.events.session(record.folder());
		return (reported != null) ? reported : record.conversation();
	}

	private Begun begin(StartRecord record, @Nullable PaneId pane, boolean resume, @Nullable String reason) {
		PaneProgram program = this.programStart.prepare(record, resume);
		Agent agent = (pane != null) ? replace(pane, program, resume) : this.newPane.start(program);
		return new Begun(agent, record, resume, joined(reason, this.starts.keep(agent, record)));
	}

	private AgentReading ready(Agent agent, Duration limit) {
		try {
			return this.launcher.ready(agent, limit);
		}
		catch (CancelledException ex) {
			// Its pane and its record stay, so that it can be started again.
			UncutWork.afterwards(ex, () -> end(agent));
			throw ex;
		}
	}

	// With the lock, so that nobody who types into the old program meets the new one.
	private Agent replace(PaneId pane, PaneProgram program, boolean resume) {
		try (SenderLock lock = SenderLock.acquire(this.agents.read(pane))) {
			end(lock.agent());
			if (!resume) {
				this.folders.deleteEvents(lock.agent().folder());
			}
			UncutWork.call(() -> {
				this.tmux.restart(pane, program);
				return true;
			});
			return this.agents.read(pane);
		}
		catch (PaneNotFoundException ex) {
			return this.newPane.start(program);
		}
	}

	// First, and not by tmux: what its last hooks report must not count for the new one.
	private void end(Agent agent) {
		Predicate<Agent> dead = (one) -> this.agents.read(one.pane().id()).pane().dead();
		long process = agent.pane().pid();
		if (dead.test(agent) || !this.machine.end(process, false)) {
			return;
		}
		if (!this.watch.await(agent, GRACE, () -> dead.test(agent))) {
			this.machine.end(process, true);
			this.watch.await(agent, GRACE, () -> dead.test(agent));
		}
	}

	/**
	 * An agent that was started once.
	 *
	 * @param record how it was started
	 * @param reading the agent as it is now; null if its pane is gone
	 */
	record Found(StartRecord record, @Nullable AgentReading reading) {

	}

	/**
	 * An agent that has begun to start again.
	 *
	 * @param agent the agent
	 * @param record how it was started
	 * @param resumed whether its conversation is to go on
	 * @param problem what did not work though it runs; null if nothing
	 */
	record Begun(Agent agent, StartRecord record, boolean resumed, @Nullable String problem) {

	}

}
