package io.github.tmuxorc.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentFleets;
import io.github.tmuxorc.surface.Progress;
import io.github.tmuxorc.tmux.TmuxClientFactory;

/**
 * Does the main job once, on a tmux server of its own: two agents, a task for each, their
 * answers.
 */
@Component
class Quickstart {

	private final TmuxClientFactory clients;

	private final AgentFleets fleets;

	private final Progress progress;

	Quickstart(TmuxClientFactory clients, AgentFleets fleets, Progress progress) {
		this.clients = clients;
		this.fleets = fleets;
		this.progress = progress;
	}

	QuickstartReport run(String program, boolean keep) {
		Path project = Path.of("").toAbsolutePath();
		try (PrivateServer server = new PrivateServer(this.clients)) {
			this.progress.report("Starting two agents (" + program + ") on a private tmux server: " + server.socket());
			AgentFleet fleet = this.fleets.on(server.tmux(), server.folder());
			List<QuickstartReport.Result> results = inParallel(
					List.of(new Errand(fleet, this.progress, "counter", program, project, countingTask(project)),
							new Errand(fleet, this.progress, "lister", program, project, "list files in .")));
			if (keep) {
				server.keep();
			}
			return new QuickstartReport(results, keep ? server.socket() : null);
		}
	}

	private static List<QuickstartReport.Result> inParallel(List<Errand> errands) {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			return errands.stream()
				.map((errand) -> CompletableFuture.supplyAsync(errand::run, threads))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();
		}
	}

	// Something real to count: the README, or else whatever text lies in the folder.
	private static String countingTask(Path project) {
		if (Files.isRegularFile(project.resolve("README.md"))) {
			return "count words in README.md";
		}
		try (Stream<Path> files = Files.list(project)) {
			return files.filter(Files::isRegularFile)
				.map((file) -> file.getFileName().toString())
				.sorted()
				.findFirst()
				.map((file) -> "count words in " + file)
				.orElse("say the folder is empty");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
