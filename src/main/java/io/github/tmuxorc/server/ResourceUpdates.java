package io.github.tmuxorc.server;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.server.ResourceAddress.Kind;
import io.github.tmuxorc.surface.AnswerJson;
import io.github.tmuxorc.tmux.PaneId;
import io.github.tmuxorc.tmux.TmuxSubscription;

/**
 * Tells the client when a resource that it subscribed to has changed. tmux and the agents
 * say when to look; what counts is that something else was seen. While nothing is
 * subscribed to, nothing runs.
 */
final class ResourceUpdates implements AutoCloseable {

	private static final Log logger = LogFactory.getLog(ResourceUpdates.class);

	private static final Duration PAUSE = Duration.ofMillis(250);

	/** tmux tells output by the second: what followed within one is seen afterwards. */
	private static final Duration SETTLED = Duration.ofMillis(1200);

	/** Nobody tells of the files of roles. */
	private static final Duration FILES = Duration.ofSeconds(1);

	/** How a state is known changes all the time. */
	private static final List<String> UNTOLD = List.of("source", "rule", "evidence", "ageSeconds");

	private static final String GONE = "";

	private final AgentFleet fleet;

	private final Resources resources;

	private final Consumer<String> client;

	private final ReentrantLock changing = new ReentrantLock();

	private final Map<Kind, TmuxSubscription> signals = new EnumMap<>(Kind.class);

	private final Map<String, Seen> subscribed = new ConcurrentHashMap<>();

	private final ScheduledThreadPoolExecutor looks = new ScheduledThreadPoolExecutor(1,
			Thread.ofPlatform().daemon().name("resource-updates").factory(), new ThreadPoolExecutor.DiscardPolicy());

	private final AtomicBoolean planned = new AtomicBoolean();

	private volatile long last = System.nanoTime() - PAUSE.toNanos();

	/**
	 * Create the updates.
	 * @param fleet the agents, and the tmux server with the panes
	 * @param resources what is looked at
	 * @param client told the URI of a resource that changed, at most once in a quarter of
	 * a second
	 */
	ResourceUpdates(AgentFleet fleet, Resources resources, Consumer<String> client) {
		this.fleet = fleet;
		this.resources = resources;
		this.client = client;
		this.looks.setKeepAliveTime(SETTLED.toMillis(), TimeUnit.MILLISECONDS);
		this.looks.allowCoreThreadTimeOut(true);
	}

	/**
	 * Tell of changes of a resource from now on.
	 * @param uri its URI, as the client gives it and will be told it
	 * @throws RequestRefusedException if there is no such resource
	 */
	void subscribe(String uri) {
		ResourceAddress address = ResourceAddress.parse(uri);
		this.changing.lock();
		try {
			this.signals.computeIfAbsent(source(address.kind()), this::follow);
			if (!this.subscribed.containsKey(uri)) {
				this.subscribed.put(uri, new Seen(address, state(address)));
				lookOnceSettled();
			}
		}
		catch (NotFoundException | UsageException ex) {
			throw ResourceAddress.notFound(uri, String.valueOf(ex.getMessage()));
		}
		finally {
			followNoMoreThanNeeded();
			this.changing.unlock();
		}
	}

	/**
	 * Tell nothing of a resource any more.
	 * @param uri its URI, as the client gave it
	 */
	void unsubscribe(String uri) {
		this.changing.lock();
		try {
			this.subscribed.remove(uri);
			followNoMoreThanNeeded();
		}
		finally {
			this.changing.unlock();
		}
	}

	private static Kind source(Kind kind) {
		return (kind == Kind.AGENT) ? Kind.AGENTS : kind;
	}

	private TmuxSubscription follow(Kind source) {
		return switch (source) {
			case AGENTS, AGENT -> this.fleet.watch().follow(this::changed);
			case PANE -> this.fleet.tmux().follow(this::panesChanged, "pane_id");
			case ROLE -> {
				Future<?> looking = this.looks.scheduleWithFixedDelay(this::changed, FILES.toMillis(), FILES.toMillis(),
						TimeUnit.MILLISECONDS);
				yield () -> looking.cancel(false);
			}
		};
	}

	private void followNoMoreThanNeeded() {
		this.signals.entrySet().removeIf((signal) -> {
			boolean needed = this.subscribed.values()
				.stream()
				.anyMatch((seen) -> source(seen.address().kind()) == signal.getKey());
			if (!needed) {
				signal.getValue().close();
			}
			return !needed;
		});
	}

	// tmux's own thread comes here, so nothing is looked at yet.
	private void panesChanged(Set<PaneId> panes) {
		if (this.subscribed.values().stream().anyMatch((seen) -> seen.isOneOf(panes))) {
			changed();
			lookOnceSettled();
		}
	}

	private void lookOnceSettled() {
		var _ = this.looks.schedule(this::changed, SETTLED.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void changed() {
		if (this.planned.compareAndSet(false, true)) {
			long pause = Math.max(0, this.last + PAUSE.toNanos() - System.nanoTime());
			var _ = this.looks.schedule(this::look, pause, TimeUnit.NANOSECONDS);
		}
	}

	private void look() {
		this.last = System.nanoTime();
		this.planned.set(false);
		this.subscribed.forEach((uri, before) -> {
			try {
				Seen now = new Seen(before.address(), stateNow(before.address()));
				if (!now.equals(before) && this.subscribed.replace(uri, before, now)) {
					this.client.accept(uri);
				}
			}
			catch (RuntimeException ex) {
				logger.warn("The resource " + uri + " cannot be read now", ex);
			}
		});
	}

	private String stateNow(ResourceAddress address) {
		try {
			return state(address);
		}
		catch (NotFoundException ex) {
			return GONE;
		}
	}

	private String state(ResourceAddress address) {
		Object answer = this.resources.answer(address);
		return switch (address.kind()) {
			case AGENTS, AGENT -> {
				JsonNode told = JsonMapper.shared().readTree(AnswerJson.write(answer));
				told.path("agents").forEach((agent) -> ((ObjectNode) agent).remove(UNTOLD));
				yield told.toString();
			}
			case PANE, ROLE -> answer.toString();
		};
	}

	@Override
	public void close() {
		this.changing.lock();
		try {
			this.subscribed.clear();
			followNoMoreThanNeeded();
			this.looks.shutdownNow();
		}
		finally {
			this.changing.unlock();
		}
	}

	/**
	 * What was seen last.
	 *
	 * @param address where
	 * @param state what
	 */
	private record Seen(ResourceAddress address, String state) {

		boolean isOneOf(Set<PaneId> panes) {
			return this.address.kind() == Kind.PANE
					&& panes.stream().anyMatch((pane) -> pane.value().equals(this.address.name()));
		}

	}

}
