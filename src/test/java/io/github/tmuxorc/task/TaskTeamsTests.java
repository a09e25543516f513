package io.github.tmuxorc.task;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.store.Store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TaskTeamsTests {

	private static final Caller AGENT = new Caller("dev", "shop", false);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@SuppressWarnings("NullAway.Init")
	private Tasks tasks;

	private Set<String> living = Set.of("shop");

	@BeforeEach
	void open() {
		this.tasks = new Tasks(Store.in(this.folder), Clock.systemUTC());
	}

	@Test
	void findWhenOneIsNamedTakesIt() {
		assertThat(teams().find("blog", AGENT)).isEqualTo("blog");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> teams().find("no:name", AGENT));
	}

	@Test
	void findWhenASessionIsNamedThatWasRenamedTakesTheTeamThatLivesThere() {
		assertThat(teams().find("renamed", AGENT)).isEqualTo("shop");
		addBoards("renamed");
		assertThat(teams().find("renamed", AGENT)).isEqualTo("renamed");
	}

	@Test
	void lookAtATeamThatIsNoneIsRefused() {
		assertThat(teams().existing("renamed", AGENT)).isEqualTo("shop");
		assertThat(teams().board("shop", AGENT)).extracting(TaskBoard::tasks).isEqualTo(List.of());
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> teams().board("shpo", AGENT))
			.withMessage("There is no team 'shpo', and no board of that name. Run 'team list' to see the teams.");
		addBoards("shpo");
		assertThat(teams().existing("shpo", AGENT)).isEqualTo("shpo");
		TaskTeams withoutTmux = new TaskTeams(this.tasks, this::fail, () -> Set.of(fail("living")));
		assertThat(withoutTmux.existing("shpo", AGENT)).isEqualTo("shpo");
	}

	@Test
	void findWhenAnAgentAsksTakesItsTeam() {
		addBoards("blog");
		assertThat(teams().find(null, AGENT)).isEqualTo("shop");
	}

	@Test
	void findWhenThePersonAsksTakesTheSessionIfItHasABoardOrTheOnlyOne() {
		assertThat(find("shop")).as("the first board").isEqualTo("shop");
		addBoards("blog");
		assertThat(find("shop")).isEqualTo("blog");
		assertThat(find(null)).isEqualTo("blog");
		addBoards("shop");
		assertThat(find("shop")).isEqualTo("shop");
	}

	@Test
	void findWhenItIsNotClearListsTheBoards() {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> find(null))
			.withMessage("There is no board yet. Name the team with --team.");
		assertThat(teams().board(null, new Caller(Caller.PERSON, null, true))).isNull();
		addBoards("shop", "blog");
		assertThat(find("other")).as("the only one whose team lives").isEqualTo("shop");
		this.living = Set.of("shop", "blog", "other");
		for (@Nullable
		String session : new @Nullable String[] { null, "other" }) {
			assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> find(session))
				.withMessage("It is not clear which board is meant. Choose one of them with --team: blog, shop.");
		}
	}

	@Test
	void othersCanWriteWhileTmuxIsAskedWhichTeamsLive() {
		addBoards("shop", "blog");
		TaskTeams teams = new TaskTeams(this.tasks, this::fail, () -> {
			addBoards("shop");
			return Set.of("shop");
		});
		TaskBoard board = teams.board(null, new Caller(Caller.PERSON, null, true));
		assertThat(Objects.requireNonNull(board).tasks()).hasSize(2);
	}

	private String fail(String name) {
		throw new IllegalStateException("tmux was asked about " + name);
	}

	private String find(@Nullable String session) {
		return teams().find(null, new Caller(Caller.PERSON, session, true));
	}

	private TaskTeams teams() {
		return new TaskTeams(this.tasks, (name) -> name.equals("renamed") ? "shop" : name, () -> this.living);
	}

	private void addBoards(String... teams) {
		for (String team : teams) {
			this.tasks.add(team, AGENT, new NewTask("one", null, null, List.of()));
		}
	}

}
