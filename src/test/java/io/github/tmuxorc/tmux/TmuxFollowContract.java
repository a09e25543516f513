package io.github.tmuxorc.tmux;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How every client tells of what happens in panes.
 */
interface TmuxFollowContract extends TmuxContract {

	@Test
	default void followWhenSomethingHappensInAPaneTellsIt() {
		PaneId one = marked("work", "0");
		PaneId other = marked("other", "a,b }");
		PaneId plain = client().start(TmuxContract.program("work", "w", List.of("sleep", "1000")));
		Set<PaneId> told = ConcurrentHashMap.newKeySet();
		TmuxSubscription subscription = client().follow(told::addAll, "@mark", "@event");
		TmuxContract.await(() -> told.containsAll(Set.of(one, other)));
		told.clear();
		client().setOptions(other, Map.of("@event", "Stop\u00a01"));
		TmuxContract.await(() -> told.remove(other));
		server().tmux("select-pane", "-t", other.value(), "-T", "%exit \u00e9");
		TmuxContract.await(() -> told.remove(other));
		client().sendKeys(other, List.of("a", "Enter"));
		TmuxContract.await(() -> told.remove(other));
		assertThat(told).doesNotContain(one);
		PaneId added = marked("third", "c");
		TmuxContract.await(() -> told.remove(added));
		client().kill(added);
		TmuxContract.await(() -> told.remove(added));
		client().sendKeys(one, List.of("C-d"));
		TmuxContract.await(() -> told.remove(one));
		assertThat(client().pane(one).dead()).isTrue();
		subscription.close();
		assertThat(told).doesNotContain(plain);
	}

	@Test
	default void followWhenAllHaveTheMarkTellsOfAll() {
		PaneId plain = client().start(TmuxContract.program("work", "w", List.of("cat")));
		Set<PaneId> told = ConcurrentHashMap.newKeySet();
		TmuxSubscription subscription = client().follow(told::addAll, "pane_id");
		TmuxContract.await(() -> told.remove(plain));
		server().tmux("select-pane", "-t", plain.value(), "-T", "new");
		TmuxContract.await(() -> told.remove(plain));
		client().kill(plain);
		TmuxContract.await(() -> told.remove(plain));
		subscription.close();
	}

	@Test
	default void followWhenSessionsAndServersEndGoesOn() {
		marked("one", "a");
		PaneId two = marked("two", "b");
		Set<PaneId> told = ConcurrentHashMap.newKeySet();
		TmuxSubscription subscription = client().follow(told::addAll, "@mark");
		TmuxContract.await(() -> told.remove(two));
		// Whichever we are attached to.
		client().kill(client().pane(two).session());
		TmuxContract.await(() -> told.remove(two));
		PaneId again = marked("two", "b");
		TmuxContract.await(() -> told.remove(again));
		server().tmux("kill-session", "-t", "=one");
		server().tmux("send-keys", "-t", again.value(), "a", "Enter");
		TmuxContract.await(() -> told.remove(again));
		client().killServer();
		TmuxContract.await(() -> told.remove(again));
		PaneId next = marked("next", "c");
		TmuxContract.await(() -> told.remove(next));
		subscription.close();
	}

	@Test
	default void followWhenItIsClosedTellsNoMore() {
		PaneId pane = marked("work", "a");
		Set<PaneId> told = ConcurrentHashMap.newKeySet();
		TmuxSubscription closed = client().follow(told::addAll, "@mark");
		TmuxContract.await(() -> told.remove(pane));
		closed.close();
		Set<PaneId> later = ConcurrentHashMap.newKeySet();
		TmuxSubscription open = client().follow(later::addAll, "@mark");
		TmuxContract.await(() -> later.remove(pane));
		server().tmux("select-pane", "-t", pane.value(), "-T", "new");
		TmuxContract.await(() -> later.remove(pane));
		open.close();
		assertThat(told).isEmpty();
	}

	private PaneId marked(String session, String mark) {
		return client().start(
				new PaneProgram(new SessionName(session), "w", "/", Map.of(), List.of("cat"), Map.of("@mark", mark)));
	}

}
