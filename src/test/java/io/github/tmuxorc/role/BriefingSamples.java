package io.github.tmuxorc.role;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import io.github.tmuxorc.role.BriefingRequest.Teammate;
import io.github.tmuxorc.surface.CommandCatalog;

/**
 * Briefings of the shipped roles.
 */
public final class BriefingSamples {

	private BriefingSamples() {
	}

	/**
	 * What composes briefings of the shipped roles alone.
	 * @param catalog the commands that there are
	 * @return that
	 */
	public static Briefings briefings(CommandCatalog catalog) {
		return new Briefings(roles(), catalog);
	}

	/**
	 * The shipped roles.
	 * @return those alone
	 */
	public static Roles roles() {
		return new Roles(Path.of("/no/such"));
	}

	/**
	 * The shipped roles and those of a test.
	 * @param own the folder of the test's roles
	 * @return both
	 */
	public static Roles roles(Path own) {
		return new Roles(own);
	}

	/**
	 * Brief a member of a large team in each role.
	 * @param catalog the commands that there are
	 * @return the briefings, without tasks
	 */
	public static List<String> all(CommandCatalog catalog) {
		Briefings briefings = briefings(catalog);
		List<Teammate> others = IntStream.range(0, 20)
			.mapToObj((number) -> new Teammate("member" + number, Roles.SHIPPED.get(number % 5)))
			.toList();
		return Roles.SHIPPED.stream()
			.map((role) -> briefings.compose(new BriefingRequest("webshop", role, role, others,
					"/home/person/projects/webshop.worktrees/webshop/" + role, "orc/webshop/" + role, null)))
			.toList();
	}

}
