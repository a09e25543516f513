package io.github.tmuxorc.store;

import org.springframework.core.env.Environment;

/**
 * Settings of the database.
 *
 * @param url the address of a PostgreSQL database, as
 * {@code jdbc:postgresql://HOST/DATABASE}; empty for a file under the state folder
 */
record StoreProperties(String url) {

	static StoreProperties of(Environment environment) {
		return new StoreProperties(environment.getProperty("orc.store.url", ""));
	}

}
