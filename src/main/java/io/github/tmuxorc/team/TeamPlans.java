package io.github.tmuxorc.team;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.AgentPrograms;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.role.Roles;

/**
 * The plans of teams that are known: those that are shipped, and the user's own, which
 * win. A file is read each time that it is asked for, so that a change counts at once.
 */
final class TeamPlans {

	private static final List<String> SHIPPED = List.of("api", "backend", "cli-tool", "data-pipeline", "frontend",
			"fullstack", "testing", "web-app");

	private static final String ENDING = ".yaml";

	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,63}");

	private final Path own;

	private final Roles roles;

	private final AgentPrograms programs;

	/**
	 * Create the plans.
	 * @param own the folder of the user's own files, which need not exist
	 * @param roles the roles that members can have
	 * @param programs the programs that members can run
	 */
	TeamPlans(Path own, Roles roles, AgentPrograms programs) {
		this.own = own;
		this.roles = roles;
		this.programs = programs;
	}

	/**
	 * The names of all plans.
	 * @return the names, sorted
	 */
	List<String> names() {
		TreeSet<String> names = new TreeSet<>(SHIPPED);
		if (Files.isDirectory(this.own)) {
			try (Stream<Path> files = Files.list(this.own)) {
				files.map((file) -> String.valueOf(file.getFileName()))
					.filter((file) -> file.endsWith(ENDING))
					.map((file) -> file.substring(0, file.length() - ENDING.length()))
					.filter((name) -> NAME.matcher(name).matches())
					.forEach(names::add);
			}
			catch (IOException ex) {
				throw unreadable(this.own, ex);
			}
		}
		return List.copyOf(names);
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
				(NAME.matcher(plan).matches()) ? "No team plan is called '" + plan + "'."
						: "There is no file '" + plan + "'.",
				"Choose one of: " + String.join(", ", names()) + "; or give the path of a file.");
	}

	private @Nullable Path path(String plan) {
		try {
			return NAME.matcher(plan).matches() ? this.own.resolve(plan + ENDING) : Path.of(plan);
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
		Path file = file(plan);
		String name = String.valueOf((file != null) ? file.getFileName() : plan).replaceFirst("\\.ya?ml$", "");
		try (Reader text = (file != null) ? Files.newBufferedReader(file) : shipped(plan)) {
			return reading.read(name, (file != null) ? file.toString() : plan + ENDING, text);
		}
		catch (IOException ex) {
			throw unreadable((file != null) ? file : Path.of(plan), ex);
		}
	}

	private static Reader shipped(String name) {
		InputStream file = TeamPlans.class.getResourceAsStream("/config/teams/" + name + ENDING);
		if (file == null) {
			throw new IllegalStateException("the plan " + name + " is missing from the program");
		}
		return new InputStreamReader(file, StandardCharsets.UTF_8);
	}

	private static FailedException unreadable(Path path, IOException cause) {
		FailedException failure = new FailedException(path + " cannot be read.",
				"Check its permissions, and that it is text in UTF-8.");
		failure.addSuppressed(cause);
		return failure;
	}

}
