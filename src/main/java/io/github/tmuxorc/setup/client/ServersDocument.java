package io.github.tmuxorc.setup.client;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The text of a client's file, with what names its servers. It is never written anew: a
 * change is edits of the smallest pieces of the text.
 */
sealed interface ServersDocument permits JsonServers, TomlServers {

	/**
	 * What is registered under our name.
	 * @return the entry, or {@code null} if the name is free
	 */
	@Nullable ServerEntry entry();

	/**
	 * Whether there is a place for servers, perhaps an empty one.
	 * @return whether there is
	 */
	boolean hasServers();

	/**
	 * All that the document says and that is not ours: our entry, or what holds the
	 * servers if it holds nothing else.
	 * @return what is equal for two documents that say the same
	 */
	Object others();

	/**
	 * The pieces of the text that may be secrets, which are strings and comments.
	 * @return edits that hide them
	 */
	List<TextEdit> secrets();

	/**
	 * Add our entry behind the others.
	 * @param entry what to start
	 * @return the edits
	 */
	List<TextEdit> add(ServerEntry entry);

	/**
	 * Change what our entry starts, and leave the rest of it.
	 * @param entry what to start
	 * @return the edits
	 */
	List<TextEdit> change(ServerEntry entry);

	/**
	 * Put our entry in the place of the one that has our name.
	 * @param entry what to start
	 * @return the edits
	 */
	List<TextEdit> replace(ServerEntry entry);

	/**
	 * Remove our entry.
	 * @param servers whether what holds the servers goes too if nothing is left in it
	 * @return the edits
	 */
	List<TextEdit> remove(boolean servers);

}
