package io.github.tmuxorc.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Starts teams of demo agents, each proven ready, and ends them.
 */
final class TeamBench {

	private static final int ROUNDS = 7;

	private static final double TARGET = 2;

	private final Workplace workplace;

	private final Report report;

	TeamBench(Workplace workplace, Report report) {
		this.workplace = workplace;
		this.report = report;
	}

	void run() throws Exception {
		Path socket = this.workplace.startTmux("teams", "other");
		Crew one = new Crew(1, new Samples(), new Samples());
		Crew many = new Crew(20, new Samples(), new Samples());
		try {
			for (int round = 0; round <= ROUNDS; round++) {
				for (Crew crew : List.of(one, many)) {
					deployAndStop(socket, crew);
					if (round == 0) {
						crew.deployed.clear();
						crew.stopped.clear();
					}
				}
			}
		}
		finally {
			this.workplace.endTmux(socket);
		}
		this.report.base("`team deploy` of 1 demo agent", one.deployed);
		this.report.medians("`team deploy` of 20 demo agents", many.deployed, one.deployed, "1", TARGET);
		this.report.base("`team stop --force` of 1", one.stopped);
		this.report.medians("`team stop --force` of 20", many.stopped, one.stopped, "1", null);
	}

	private void deployAndStop(Path socket, Crew crew) throws Exception {
		Path plan = this.workplace.folder().resolve("plan.yaml");
		Files.writeString(plan, String.format(Locale.ROOT, """
				description: A crew.
				members:
				  - role: qa
				    agent: demo
				    count: %d
				""", crew.members));
		Run run = this.workplace.run(this.workplace.tmuxOrc(socket, "team", "deploy", plan.toString(), "crew",
				"--project", this.workplace.folder().resolve("home").toString(), "--timeout", "120"));
		long ready = run.output().lines().filter((line) -> line.contains("idle")).count();
		if (ready != crew.members) {
			throw new IllegalStateException("Of " + crew.members + " members these are ready:\n" + run.output());
		}
		crew.deployed.add(run.wallNanos());
		crew.stopped
			.add(this.workplace.run(this.workplace.tmuxOrc(socket, "team", "stop", "crew", "--force", "--forget"))
				.wallNanos());
	}

	/**
	 * A team of one size.
	 *
	 * @param members how many
	 * @param deployed how long its starts took
	 * @param stopped how long its ends took
	 */
	private record Crew(int members, Samples deployed, Samples stopped) {
	}

}
