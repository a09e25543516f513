package io.github.tmuxorc.tmux;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.host.Host;

/**
 * One tmux server, in domain words. What it returns are snapshots; ids stay valid, and a
 * name is never matched by its prefix.
 * <p>
 * Every method throws {@link io.github.tmuxorc.failure.TmuxException} if tmux is missing,
 * too old or does not answer. The age is looked at before something is started, and when
 * a command fails as it would with an old tmux.
 */
public interface TmuxClient extends AutoCloseable {

	/**
	 * The version of the tmux program.
	 * @return the version, at least 3.2
	 */
	TmuxVersion version();

	/**
	 * The machine that the server runs on.
	 * @return the machine; null if it is this one
	 */
	@Nullable Host host();

	/**
	 * The socket that the server listens on, or would listen on if it ran.
	 * @return its path
	 */
	Path socket();

	/**
	 * List the sessions.
	 * @return the sessions; empty when no server is running
	 */
	List<TmuxSession> sessions();

	/**
	 * List the panes of all sessions.
	 * @param userOptions names of pane options to read, such as {@code @orc_name}
	 * @return the panes; empty when no server is running
	 */
	default List<TmuxPane> panes(String... userOptions) {
		return panes(PaneFilter.ALL, userOptions);
	}

	/**
	 * List some panes.
	 * @param filter which panes
	 * @param userOptions names of pane options to read
	 * @return the panes; empty when no server is running
	 * @throws SessionNotFoundException if it names a session that does not exist
	 */
	default List<TmuxPane> panes(PaneFilter filter, String... userOptions) {
		return panes(filter, PaneFormat.panes(userOptions));
	}

	/**
	 * List some panes.
	 * @param <T> what is read of each
	 * @param filter which panes
	 * @param format says what is read
	 * @return what was read; empty when no server is running
	 * @throws SessionNotFoundException if it names a session that does not exist
	 */
	<T> List<T> panes(PaneFilter filter, PaneFormat<T> format);

	/**
	 * List some panes of which a part is read, which takes tmux far less time than to
	 * read all.
	 * @param <T> what is read of each
	 * @param filter which panes
	 * @param format says what is read
	 * @return the list
	 * @throws SessionNotFoundException if it names a session that does not exist
	 */
	<T> PaneListing<T> panesInParts(PaneFilter filter, PaneFormat<T> format);

	/**
	 * Find a pane.
	 * @param id its id
	 * @param userOptions names of pane options to read
	 * @return the pane
	 * @throws PaneNotFoundException if there is no such pane
	 */
	default TmuxPane pane(PaneId id, String... userOptions) {
		return pane(id, PaneFormat.panes(userOptions));
	}

	/**
	 * Find a pane.
	 * @param <T> what is read of it
	 * @param id its id
	 * @param format says what is read
	 * @return what was read
	 * @throws PaneNotFoundException if there is no such pane
	 */
	<T> T pane(PaneId id, PaneFormat<T> format);

	/**
	 * Start a detached session. It starts the server if none is running.
	 * @param session what to start
	 * @return the session
	 * @throws SessionTakenException if a session of that name exists
	 */
	TmuxSession newSession(NewSession session);

	/**
	 * Start a program as the own process of a pane in a new window, in the session of the
	 * given name, which is started if need be. No client's focus moves. The options are
	 * set and {@code remain-on-exit} is on before the program can end.
	 * @param program what to start
	 * @return the id of the pane
	 * @throws SessionTakenException if the session must be new and exists
	 */
	PaneId start(PaneProgram program);

	/**
	 * Make a pane beside another one. No client's focus moves, and a window that shows
	 * one pane only still does.
	 * @param split what to make
	 * @return the id of the new pane
	 * @throws PaneNotFoundException if the pane to split does not exist
	 * @throws io.github.tmuxorc.failure.RefusedException if tmux finds no space for it
	 */
	PaneId split(PaneSplit split);

	/**
	 * Start a program in the place of what runs or ran in a pane, which is ended. The
	 * pane keeps its id, its place and its options but for those that are given, and
	 * {@code remain-on-exit} is on; its title is emptied.
	 * @param id the pane
	 * @param program what to start; its session and its window's name do not count
	 * @throws PaneNotFoundException if there is no such pane
	 */
	void restart(PaneId id, PaneProgram program);

	/**
	 * End a session and all that runs in it.
	 * @param id its id
	 * @throws SessionNotFoundException if there is no such session
	 */
	void kill(SessionId id);

	/**
	 * Close a pane and end what runs in it.
	 * @param id its id
	 * @throws PaneNotFoundException if there is no such pane
	 */
	void kill(PaneId id);

	/**
	 * Read the screen of a pane and its position in one go.
	 * @param id the pane
	 * @param history how many lines above the screen to read as well, at most; 0 for the
	 * screen alone
	 * @return the text
	 * @throws PaneNotFoundException if there is no such pane
	 */
	PaneCapture capture(PaneId id, int history);

	/**
	 * Read the screens of several panes in one go, row by row: wrapped lines are not
	 * joined, so that the row of the cursor is one of the lines. Those that were read
	 * before, and have still the same revision, are not read again.
	 * @param panes the panes, as they are now
	 * @return their text by pane; a pane that is gone has no entry
	 */
	Map<PaneId, PaneCapture> captures(Collection<PaneRevision> panes);

	/**
	 * Read the screens of several panes with lines above them, in one go. Those that were
	 * read before, and have still the same revision, are not read again.
	 * @param panes the panes, as they are now
	 * @param history how many lines above the screen to read as well, at most
	 * @return their lines by pane, the oldest first, with wrapped lines joined; a pane
	 * that is gone has no entry
	 */
	Map<PaneId, List<String>> histories(Collection<PaneRevision> panes, int history);

	/**
	 * Read the screen of a pane, and lines above it.
	 * @param id the pane
	 * @param history how many lines above the screen to read as well, at most
	 * @param styled whether colours are kept, as escape sequences
	 * @return the text, and the position behind it
	 * @throws PaneNotFoundException if there is no such pane
	 */
	PaneText read(PaneId id, int history, boolean styled);

	/**
	 * Read what came into a pane after a position. It is right while the lines from
	 * before are in the pane's history or on its screen, also after they moved or the
	 * pane got another width; otherwise the text says that something may be missing.
	 * @param since the position, which names the pane
	 * @param styled whether colours are kept, as escape sequences; the first line is then
	 * a whole one
	 * @return the text, and the position behind it
	 * @throws PaneNotFoundException if there is no such pane
	 */
	PaneText read(PanePosition since, boolean styled);

	/**
	 * Read what came into a pane after each of some positions, all in the same moment.
	 * @param since the positions, all of one pane
	 * @param userOptions names of pane options to read, just after the texts
	 * @return the text behind each, in their order
	 * @throws PaneNotFoundException if there is no such pane
	 */
	List<PaneText> read(List<PanePosition> since, String... userOptions);

	/**
	 * Read what is drawn faint, as programs draw their suggestions.
	 * @param id the pane
	 * @param row the number of a row of the screen, from 0
	 * @return the faint parts of the row; empty if there are none, or no such pane
	 */
	String faint(PaneId id, int row);

	/**
	 * Press keys.
	 * @param id the pane
	 * @param keys names of keys as tmux knows them, such as {@code Enter}, {@code C-c} or
	 * {@code Escape}
	 * @throws PaneNotFoundException if there is no such pane
	 * @throws io.github.tmuxorc.failure.UsageException if tmux knows no such key; none is
	 * pressed then
	 */
	void sendKeys(PaneId id, List<String> keys);

	/**
	 * Type text as it is, each character one key press. Leaves copy mode first.
	 * @param id the pane
	 * @param text the text, of any length; the character 0 is left out
	 * @throws PaneNotFoundException if there is no such pane
	 */
	void sendText(PaneId id, String text);

	/**
	 * Paste text as one piece, bracketed if the program in the pane asked for it. Control
	 * characters other than newline and tab are left out. Leaves copy mode first.
	 * @param id the pane
	 * @param text the text, of any length
	 * @throws PaneNotFoundException if there is no such pane
	 */
	void paste(PaneId id, String text);

	/**
	 * Paste text as {@link #paste(PaneId, String)} does, whole or not at all, and at most
	 * once: only while an option of the pane has a value, which tmux changes in the same
	 * moment. What this program leaves behind when it is ended can do no more.
	 * @param id the pane
	 * @param text the text; if it is empty, only the option is changed
	 * @param option the name of the option
	 * @param before the value that it must have; no comma, brace or quote is in it
	 * @param after the value that it gets, of the same kind
	 * @return whether it was pasted
	 * @throws PaneNotFoundException if there is no such pane
	 */
	boolean pasteOnce(PaneId id, String text, String option, String before, String after);

	/**
	 * Set options of a pane. An option that is empty counts as not set.
	 * @param id the pane
	 * @param options names and values, such as {@code @orc_state} and {@code idle}; a
	 * value holds no control characters
	 * @throws PaneNotFoundException if there is no such pane
	 */
	void setOptions(PaneId id, Map<String, String> options);

	/**
	 * Follow the panes of all sessions that have an option set. Within 1.2 s the listener
	 * is told which of them appeared, changed or went away: first all that there are, so
	 * that nothing is missed which happened while the following began. A change is one of
	 * the title, the program, its end, an option that is followed, or output in the
	 * window of the pane; output is known by the second, so a second output in the same
	 * second may not be told. It goes on when the server ends, and follows the next one.
	 * @param listener told the panes; it must return at once and must not use the client
	 * @param mark the option that panes must have, such as {@code @orc_name}, or
	 * {@code pane_id}, which all have
	 * @param userOptions names of further pane options to follow
	 * @return ends it
	 */
	TmuxSubscription follow(Consumer<Set<PaneId>> listener, String mark, String... userOptions);

	/**
	 * Follow what the program in a pane writes, all of it and in order, from the moment
	 * that this returns. It works by a connection to the pane's session that is kept for
	 * a while after its last use, so that the next call takes a fraction of a
	 * millisecond.
	 * @param id the pane
	 * @param listener told what is written, and when no more can come
	 * @return ends it
	 * @throws PaneNotFoundException if there is no such pane
	 * @throws OutputUnavailableException if tmux's control mode does not work here
	 */
	TmuxSubscription output(PaneId id, PaneOutputListener listener);

	/**
	 * End the server and everything in it. Does nothing when none is running.
	 */
	void killServer();

	/**
	 * Let go of the connection; the server stays as it is.
	 */
	@Override
	void close();

}
