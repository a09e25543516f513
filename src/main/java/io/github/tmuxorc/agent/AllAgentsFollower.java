package io.github.tmuxorc.agent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.TmuxSubscription;

/**
 * Follows whatever agents there are, those that come later, too. It says when to look;
 * what is looked at is up to who listens.
 */
final class AllAgentsFollower implements TmuxSubscription {

	private static final Log logger = LogFactory.getLog(AllAgentsFollower.class);

	private final Agents agents;

	private final AgentChanges changes;

	private final Function<List<Agent>, LookTimes> times;

	private final Runnable look;

	private final Thread thread;

	private List<Agent> followed;

	private Following following;

	/**
	 * Begin to follow.
	 * @param agents finds the agents
	 * @param changes tells what happens to them
	 * @param times says when to look at agents that are followed from now on
	 * @param look told when an agent may have changed, come or gone, by a thread of this
	 * object
	 */
	AllAgentsFollower(Agents agents, AgentChanges changes, Function<List<Agent>, LookTimes> times, Runnable look) {
		this.agents = agents;
		this.changes = changes;
		this.times = times;
		this.look = look;
		this.followed = agents.list();
		this.following = changes.followAll(this.followed);
		this.thread = Thread.ofPlatform().daemon().name("agent-follow").start(this::run);
	}

	private void run() {
		try {
			while (true) {
				List<Agent> others = awaitOthers(this.times.apply(this.followed));
				// The next one begins before this one ends, so that nothing is missed.
				Following next = this.changes.followAll(others);
				this.following.close();
				this.following = next;
				this.followed = others;
			}
		}
		catch (InterruptedException ex) {
			logger.trace("Nobody follows all agents any more");
		}
		finally {
			this.following.close();
		}
	}

	private List<Agent> awaitOthers(LookTimes times) throws InterruptedException {
		List<Agent> others = this.followed;
		while (places(others).equals(places(this.followed))) {
			this.look.run();
			awaitLook(times);
			others = list();
		}
		return others;
	}

	private void awaitLook(LookTimes times) throws InterruptedException {
		Set<PaneId> panes = this.followed.stream().map((agent) -> agent.pane().id()).collect(Collectors.toSet());
		boolean due = false;
		while (!due) {
			List<Following.Change> changes = this.following.await(times.next() - System.nanoTime());
			long now = System.nanoTime();
			changes.forEach((change) -> times.changed(change, now));
			due = now >= times.next() || changes.stream().anyMatch((change) -> !panes.contains(change.pane()));
			times.due(now);
		}
	}

	private List<Agent> list() throws InterruptedException {
		try {
			return this.agents.list();
		}
		catch (TmuxOrcException ex) {
			if (Thread.currentThread().isInterrupted()) {
				throw new InterruptedException();
			}
			logger.debug("The agents could not be listed", ex);
			return this.followed;
		}
	}

	// A pane can get another agent.
	private static Map<PaneId, AgentFolder> places(List<Agent> agents) {
		return agents.stream()
			.collect(Collectors.toMap((agent) -> agent.pane().id(), Agent::folder, (one, same) -> one));
	}

	@Override
	public void close() {
		this.thread.interrupt();
	}

}
