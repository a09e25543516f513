package io.github.tmuxorc.team;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.store.StoreException;

/**
 * Keeps a team on record from when it begins to start, so that it can be completed
 * whatever cuts that off. A team must not fail because it cannot be kept.
 */
final class TeamKeeping {

	private final TeamRecords records;

	private @Nullable Runnable undo;

	private @Nullable String problem;

	TeamKeeping(TeamRecords records) {
		this.records = records;
	}

	void keep(TeamRecord team) {
		try {
			TeamRecord before = this.records.find(team.session());
			this.records.keep(team);
			this.undo = (before != null) ? () -> this.records.keep(before) : () -> this.records.forget(team.session());
		}
		catch (StoreException ex) {
			this.problem = "The team is not on record, so that 'team restore' knows less of it. " + ex.getMessage();
		}
	}

	/**
	 * Put back what was kept before, if anything was kept.
	 */
	void undo() {
		if (this.undo != null) {
			this.undo.run();
		}
	}

	/**
	 * Why it is not kept.
	 * @return a sentence or two; null if it is
	 */
	@Nullable String problem() {
		return this.problem;
	}

}
