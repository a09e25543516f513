package io.github.tmuxorc.team;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.agent.TestPrograms;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.role.BriefingSamples;
import io.github.tmuxorc.tmux.SessionName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TeamPlansTests {

	@TempDir
	private Path folder;

	private TeamPlans plans;

	@BeforeEach
	void create() {
		this.plans = new TeamPlans(this.folder, BriefingSamples.roles(), TestPrograms.shipped());
	}

	@Test
	void everyPlanThatIsShippedCanBeUsed() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("config/teams"))) {
			assertThat(this.plans.names()).containsExactlyElementsOf(
					files.map((file) -> file.getFileName().toString().replace(".yaml", "")).sorted().toList());
		}
		assertThat(this.plans.names()).allSatisfy((name) -> {
			assertThat(this.plans.problems(name)).isEmpty();
			TeamPlan plan = this.plans.read(name);
			assertThat(plan.team(null)).hasSizeGreaterThanOrEqualTo(3)
				.extracting(PlanMember::base)
				.doesNotHaveDuplicates();
			assertThat(plan.team(null).getFirst().task()).contains("{team}");
		});
	}

	@Test
	void ownPlanWinsOverOneThatIsShippedAndAddsOthers() throws IOException {
		write("api", "description: Mine.\nmembers:\n- role: qa\n");
		write("mine", "description: Another.\nmembers:\n- role: qa\n  count: 2\n- name: boss\n  role: pm\n");
		assertThat(this.plans.read("api").description()).isEqualTo("Mine.");
		assertThat(this.plans.names()).contains("mine", "fullstack");
		assertThat(this.plans.read(this.folder.resolve("mine.yaml").toString()).team(null)).extracting(PlanMember::base)
			.containsExactly("qa", "qa-2", "boss");
	}

	@Test
	void allThatIsWrongIsToldAtOnceWithItsLine() throws IOException {
		write("bad", """
				description: Bad.
				members:
				- role: wizard
				  count: 0
				- role: qa
				  agent: nothing
				  colour: red
				""");
		assertThat(this.plans.problems("bad")).extracting(FailedException::problem)
			.hasSize(4)
			.anyMatch((problem) -> problem.contains("line 3") && problem.contains("'role' is not one of"))
			.anyMatch((problem) -> problem.contains("line 4") && problem.contains("count"))
			.anyMatch((problem) -> problem.contains("line 6") && problem.contains("'agent' is not one of"))
			.anyMatch((problem) -> problem.contains("line 7") && problem.contains("colour"));
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.plans.read("bad"));
		write("empty", "description: Nobody.\nmembers: []\n");
		assertThat(this.plans.problems("empty")).hasSize(1);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.plans.read("nobody"))
			.withMessageContaining("fullstack");
	}

	@Test
	void whatWouldOnlyFailLaterIsToldToo() throws IOException {
		Files.createDirectories(this.folder.resolve("roles"));
		Files.writeString(this.folder.resolve("roles/broken.md"), "---\nnothing: here\n---\nBroken.\n");
		TeamPlans plans = new TeamPlans(this.folder, BriefingSamples.roles(this.folder.resolve("roles")),
				TestPrograms.shipped());
		write("later", """
				description: Later.
				values:
				  goal: win
				  team: mine
				members:
				- role: broken
				- name: person
				  role: qa
				- role: qa
				  count: 99
				  task: "{goal} for {team} in {project} by {requirements} and {unknown}, not {{this}}"
				  arguments: ["{neither}"]
				""");
		assertThat(plans.problems("later")).extracting(FailedException::problem)
			.hasSize(6)
			.anyMatch((problem) -> problem.contains("'team' is given by each deployment"))
			.anyMatch((problem) -> problem.contains("broken.md"))
			.anyMatch((problem) -> problem.contains("line 7") && problem.contains("'person'"))
			.anyMatch((problem) -> problem.contains("line 9") && problem.contains("{unknown}"))
			.anyMatch((problem) -> problem.contains("line 9") && problem.contains("{neither}"))
			.anyMatch((problem) -> problem.contains("101 members"));
	}

	@Test
	void executeOfADocumentWithoutTasksIsRefused() throws IOException {
		Path document = Files.writeString(this.folder.resolve("prose.md"), "Just make it.\n");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> TeamRequirements.requireTasks(document))
			.withMessageStartingWith("There is no task in " + document);
	}

	@Test
	void workTreesAreAsThePlanSaysOrForAllOrForNone() {
		TeamPlan plan = this.plans.read("fullstack");
		assertThat(plan.withWorkTrees(null)).isEqualTo(plan);
		assertThat(plan.members()).extracting(PlanMember::worktree).contains(true, false);
		assertThat(plan.withWorkTrees(false).members()).extracting(PlanMember::worktree).containsOnly(false);
		assertThat(plan.withWorkTrees(true).members()).extracting(PlanMember::worktree).containsOnly(true);
	}

	@Test
	void sizeTakesTheFirstMembersAndRepeatsTheOthers() {
		TeamPlan plan = this.plans.read("fullstack");
		assertThat(plan.team(2)).extracting(PlanMember::base).containsExactly("lead", "frontend");
		List<PlanMember> seven = plan.team(7);
		assertThat(seven).hasSize(7).extracting(PlanMember::base).doesNotHaveDuplicates();
		assertThat(seven).extracting(PlanMember::role).containsOnlyOnce("orchestrator");
	}

	@Test
	void valuesAreSetAndOnlyThoseThatThePlanHas() {
		assertThat(texts(Map.of("goal", "win")).task(lead(), true)).startsWith("Lead the team 'shop' in /w to win.");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> texts(Map.of("gaol", "x")))
			.withMessage("The plan 'fullstack' has no value called 'gaol'. Set one of: goal.");
	}

	private TeamTexts texts(Map<String, String> set) {
		return new TeamTexts(new TeamOrder(this.plans.read("fullstack"), new SessionName("shop"), null, Path.of("/w"),
				null, null, set, false, Duration.ofSeconds(1)));
	}

	private PlanMember lead() {
		return this.plans.read("fullstack").team(null).getFirst();
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name + ".yaml"), text);
	}

}
