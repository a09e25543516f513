package io.github.tmuxorc.team;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.AgentPrograms;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.role.Roles;
import io.github.tmuxorc.settings.ConfigFiles;

/**
 * The plans of teams that are known: those that are shipped, and the user's own, which
 * win. A file is read each time that it is asked for, so that a change counts at once.
 */
final class TeamPlans {

	private static final List<String> SHIPPED = List.of("api", "backend", "cli-tool", "data-pipeline", "frontend",
			"fullstack", "testing", "web-app");

	private final ConfigFiles files;

	private final Roles roles;

	private final AgentPrograms programs;

	/**
	 * Create the plans.
	 * @param own the folder of the user's own files, which need not exist
	 * @param roles the roles that members can have
	 * @param programs the programs that members can run
	 */
	TeamPlans(Path own, Roles roles, AgentPrograms programs) {
		this.files = new ConfigFiles(own, "teams", ".yaml", SHIPPED);
		this.roles = roles;
		this.programs = programs;
	}

	/**
	 * The names of all plans.
	 * @return the names, sorted
	 */
	List<String> names() {
		return this.files.names();
	}

	/**
	 * Where a plan comes from.
	 * @param plan its name, or its file
	 * @return the file, or null if it is shipped as it is
	 * @throws NotFoundException if there is none
	 */
	@Nullable Path file(String plan) {
		Path file = path(plan);
		if (file != null && Files.isRegularFile(file)) {
			return file;
		}
		if (SHIPPED.contains(plan)) {
			return null;
		}
		throw new NotFoundException(
				ConfigFiles.isName(plan) ? "No team plan is called '" + plan + "'."
						: "There is no file '" + plan + "'.",
				"Choose one of: " + String.join(", ", names()) + "; or give the path of a file.");
	}

	private @Nullable Path path(String plan) {
		try {
			return ConfigFiles.isName(plan) ? this.files.ownFile(plan) : Path.of(plan);
		}
		catch (InvalidPathException ex) {
			return null;
		}
	}

	/**
	 * Read a plan.
	 * @param plan its name, or the path of its file
	 * @return the plan
	 * @throws NotFoundException if there is none
	 * @throws FailedException if something is wrong in it; it names the line
	 */
	TeamPlan read(String plan) {
		TeamPlanReading reading = reading();
		TeamPlan read = read(plan, reading);
		for (FailedException problem : reading.problems()) {
			throw problem;
		}
		return read;
	}

	/**
	 * Look for what is wrong in a plan.
	 * @param plan its name, or the path of its file
	 * @return a failure for each problem, which names its line
	 * @throws NotFoundException if there is no such plan
	 */
	List<FailedException> problems(String plan) {
		TeamPlanReading reading = reading();
		read(plan, reading);
		return reading.problems();
	}

	private TeamPlanReading reading() {
		return new TeamPlanReading(this.roles, this.programs.ids());
	}

	private TeamPlan read(String plan, TeamPlanReading reading) {
		Path path = file(plan);
		String name = String.valueOf((path != null) ? path.getFileName() : plan).replaceFirst("\\.ya?ml$", "");
		ConfigFiles.ConfigFile file = (path != null) ? ConfigFiles.read(path)
				: Objects.requireNonNull(this.files.shipped(plan));
		return reading.read(name, file.source(), file.text());
	}

}
