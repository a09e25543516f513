package io.github.tmuxorc.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What differs between the databases that a store can be in.
 */
interface Database {

	/**
	 * What it is called in a message.
	 * @return words that follow on "the database"
	 */
	String name();

	/**
	 * How another one is chosen.
	 * @return an order, without a full stop
	 */
	String remedy();

	/**
	 * Whether anything can be in it.
	 * @return whether it is there
	 */
	boolean exists();

	/**
	 * Connect to it, and make it if it is not there and can be made.
	 * @return a connection
	 * @throws SQLException if it does not let us in
	 */
	Connection open() throws SQLException;

	/**
	 * Wait until nobody else is in a transaction, begin one, and keep all others out
	 * until it ends.
	 * @param connection the database
	 * @throws SQLException if that takes too long
	 */
	void begin(Connection connection) throws SQLException;

	/**
	 * End a transaction, so that what was done in it is kept.
	 * @param connection the database
	 * @throws SQLException if nothing is kept
	 */
	void commit(Connection connection) throws SQLException;

	/**
	 * Look whether it can be used, and make or change nothing.
	 * @return a connection to it
	 * @throws SQLException if it cannot be read
	 */
	Connection check() throws SQLException;

	/**
	 * What a check of it showed.
	 * @return a sentence
	 */
	String checked();

	/**
	 * Whether another connection was in the way, so that the same may work a moment
	 * later.
	 * @param failure what the database said
	 * @return whether it was busy
	 */
	boolean isBusy(SQLException failure);

	/**
	 * Tell what failed and what to do.
	 * @param failure what the database said
	 * @return the same in two sentences
	 */
	StoreException explain(SQLException failure);

}
