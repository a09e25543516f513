package io.github.tmuxorc.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxSubscription;

/**
 * Tells everybody who waits which agents changed: one watcher of files and one
 * subscription to tmux for all of them, kept as long as somebody waits.
 */
final class AgentChanges {

	private static final Log logger = LogFactory.getLog(AgentChanges.class);

	private final TmuxClient tmux;

	private final SessionRegistry registry;

	private final boolean watchesFiles;

	private final List<Following> followings = new CopyOnWriteArrayList<>();

	private @Nullable FolderEvents events;

	private @Nullable TmuxSubscription panes;

	/**
	 * Follow nobody so far.
	 * @param tmux the server of the agents
	 * @param registry where some of them say what they do
	 * @param watchesFiles whether their files are on this machine
	 */
	AgentChanges(TmuxClient tmux, SessionRegistry registry, boolean watchesFiles) {
		this.tmux = tmux;
		this.registry = registry;
		this.watchesFiles = watchesFiles;
	}

	/**
	 * Follow agents. Whatever happens to them from now on is told, and perhaps a little
	 * more.
	 * @param agents the agents
	 * @return what is told, to be closed by the caller
	 */
	Following follow(Collection<Agent> agents) {
		return begin(new Following(agents, false, this.registry, this::leave));
	}

	/**
	 * Follow agents, and hear of others that come.
	 * @param agents the agents that there are
	 * @return what is told, to be closed by the caller
	 */
	Following followAll(Collection<Agent> agents) {
		return begin(new Following(agents, true, this.registry, this::leave));
	}

	private synchronized Following begin(Following following) {
		this.followings.add(following);
		try {
			if (this.panes == null) {
				this.events = openEvents();
				this.panes = this.tmux.follow(this::panesChanged, Agent.NAME, Agent.EVENT);
			}
			if (this.events != null) {
				following.folders().forEach(this.events::add);
			}
			return following;
		}
		catch (RuntimeException ex) {
			leave(following);
			throw ex;
		}
	}

	// tmux tells of events as well, only later.
	private @Nullable FolderEvents openEvents() {
		if (!this.watchesFiles) {
			return null;
		}
		try {
			return FolderEvents.open(this::fileChanged);
		}
		catch (IOException ex) {
			logger.warn("The events of agents cannot be watched; they are seen up to a second later", ex);
			return null;
		}
	}

	private void fileChanged(Path path) {
		this.followings.forEach((following) -> following.fileChanged(path));
	}

	private void panesChanged(Set<PaneId> panes) {
		this.followings.forEach((following) -> following.panesChanged(panes));
	}

	private synchronized void leave(Following following) {
		this.followings.remove(following);
		if (!this.followings.isEmpty()) {
			return;
		}
		if (this.events != null) {
			this.events.close();
			this.events = null;
		}
		if (this.panes != null) {
			this.panes.close();
			this.panes = null;
		}
	}

}
