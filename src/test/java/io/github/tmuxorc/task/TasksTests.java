package io.github.tmuxorc.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.store.Store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TasksTests {

	private static final Caller DEV = new Caller("dev", "work", false);

	private static final Caller QA = new Caller("qa", "work", false);

	private static final Caller PERSON = new Caller("person", null, true);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@SuppressWarnings("NullAway.Init")
	private Tasks tasks;

	@BeforeEach
	void open() {
		this.tasks = new Tasks(store(this.folder), Clock.fixed(Instant.ofEpochSecond(1), ZoneOffset.UTC));
	}

	@Test
	void boardWhenNothingWasAddedIsEmptyAndMakesNoFile() {
		assertThat(this.tasks.board("work").tasks()).isEmpty();
		assertThat(this.tasks.teams()).isEmpty();
		assertThat(this.tasks.details("work")).isEmpty();
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void addNumbersTheTasksOfEachTeam() {
		assertThat(List.of(add("one"), add("two"))).containsExactly(1, 2);
		assertThat(this.tasks.add("other", PERSON, task("three", null)).id()).isEqualTo(1);
		assertThat(this.tasks.teams()).containsExactly("other", "work");
		assertThat(this.tasks.board("work").tasks()).extracting(Task::title).containsExactly("one", "two");
	}

	@Test
	void forgetDeletesTheBoardOfOneTeam() {
		add("one");
		this.tasks.add("work", PERSON, new NewTask("two", null, null, List.of(1)));
		this.tasks.add("works", PERSON, task("three", null));
		assertThat(this.tasks.forget("work")).isEqualTo(2);
		assertThat(this.tasks.teams()).containsExactly("works");
		assertThat(add("four")).isEqualTo(1);
		assertThat(this.tasks.forget("other")).isZero();
	}

	@Test
	void addWhenANeedIsMissingAddsNothing() {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> add("one", 7))
			.withMessage("The board of 'work' has no task 7. Run 'task list' to see the tasks.");
		assertThat(this.tasks.board("work").tasks()).isEmpty();
	}

	@Test
	void claimWhenNoneIsNamedTakesOnesOwnFirst() {
		add("for all");
		this.tasks.add("work", PERSON, task("for qa", "qa"));
		this.tasks.add("work", PERSON, task("for dev", "dev"));
		assertThat(claim(DEV, null)).isEqualTo("for dev");
		assertThat(claim(PERSON, null)).isEqualTo("for all");
		assertThat(claim(PERSON, null)).isNull();
		assertThat(this.tasks.board("work").nothingToClaim())
			.isEqualTo("No task can be claimed: 2 in work, 1 for others.");
		assertThat(this.tasks.board("work").find(3))
			.satisfies((task) -> assertThat(task.state()).isEqualTo(TaskState.CLAIMED))
			.satisfies((task) -> assertThat(task.assignee()).isEqualTo("dev"));
	}

	@Test
	void claimWhenAnAgentHasATaskGoesOnWithIt() {
		int one = add("one");
		int two = add("two");
		assertThat(claim(DEV, null)).isEqualTo("one");
		assertThat(claim(DEV, null)).as("claimed").isEqualTo("one");
		change(DEV, one, TaskState.STARTED, null);
		assertThat(claim(DEV, null)).as("started").isEqualTo("one");
		assertThat(this.tasks.details("work").getFirst().history()).extracting(TaskEvent::what)
			.containsExactly("added", "claimed", "started");
		assertThat(claim(DEV, two)).as("named").isEqualTo("two");
		change(DEV, two, TaskState.DONE, null);
		change(DEV, one, TaskState.BLOCKED, "no key");
		assertThat(claim(DEV, null)).as("blocked").isNull();
	}

	@Test
	void claimWhenNotFreeIsRefused() {
		int one = add("one");
		int two = add("two", one);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> claim(DEV, two))
			.withMessageStartingWith("Task 2 waits for task 1.");
		claim(DEV, one);
		assertThat(claim(DEV, one)).as("it is dev's already").isEqualTo("one");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> claim(QA, one))
			.withMessageStartingWith("Task 1 is claimed by 'dev'.");
		assertThat(claim(QA, null)).isNull();
		assertThat(this.tasks.board("work").nothingToClaim())
			.isEqualTo("No task can be claimed: 1 in work, 1 waiting.");
		change(DEV, one, TaskState.DONE, "all green");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> claim(QA, one))
			.withMessageStartingWith("Task 1 is done.");
		assertThat(claim(QA, null)).isEqualTo("two");
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> claim(QA, 9));
	}

	@Test
	void claimWhenManyDoAtOnceGivesEachTaskToOne() throws Exception {
		int count = 40;
		IntStream.range(0, count).forEach((number) -> add("task " + number));
		List<Callable<List<Integer>>> claimers = IntStream.range(0, 8)
			.<Callable<List<Integer>>>mapToObj((number) -> () -> claimAll(new Caller("dev" + number, "work", false)))
			.toList();
		List<Integer> claimed = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(claimers.size())) {
			for (Future<List<Integer>> claims : threads.invokeAll(claimers)) {
				claimed.addAll(claims.get());
			}
		}
		assertThat(claimed).hasSize(count).doesNotHaveDuplicates();
	}

	@Test
	void doneWhenNotHeldIsRefusedUnlessThePersonDoesIt() {
		int one = add("one");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> change(QA, one, TaskState.DONE, null))
			.withMessage("Task 1 is held by nobody. Claim it before it is done, with 'task claim 1'.");
		claim(DEV, one);
		for (TaskState state : List.of(TaskState.DONE, TaskState.STARTED, TaskState.BLOCKED)) {
			assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> change(QA, one, state, "why"))
				.withMessage("Task 1 is held by 'dev', not by 'qa'. "
						+ "Leave it to its holder; if that one is gone, reopen it first.");
		}
		assertThat(change(PERSON, one, TaskState.DONE, null)).isEqualTo("done dev");
	}

	@Test
	void tasksGoThroughTheirStatesAndTellWhoDidWhat() {
		int one = add("one");
		assertThat(change(DEV, one, TaskState.STARTED, null)).isEqualTo("started dev");
		assertThat(change(DEV, one, TaskState.STARTED, null)).isEqualTo("started dev");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> change(DEV, one, TaskState.BLOCKED, " "));
		assertThat(change(DEV, one, TaskState.BLOCKED, "no key")).isEqualTo("blocked dev");
		assertThat(this.tasks.board("work").find(one).reason()).isEqualTo("no key");
		assertThat(change(DEV, one, TaskState.STARTED, "key came")).isEqualTo("started dev");
		assertThat(this.tasks.board("work").find(one).reason()).isNull();
		assertThat(change(DEV, one, TaskState.DONE, null)).isEqualTo("done dev");
		assertThat(change(QA, one, TaskState.OPEN, "a test is red")).isEqualTo("open null");
		this.tasks.change("work", QA, one, new TaskChange(null, null, List.of(), "look at line 7"));
		assertThat(this.tasks.details("work").getFirst().history())
			.extracting(
					(event) -> event.who() + " " + event.what() + ((event.note() != null) ? ": " + event.note() : ""))
			.containsExactly("person added", "dev started", "dev blocked: no key", "dev started: key came", "dev done",
					"qa reopened: a test is red", "qa noted: look at line 7");
	}

	@Test
	void assignGivesATaskAwayButNotWhatAnotherWorksOn() {
		int one = add("one");
		assertThat(assign(QA, one, "work:dev")).isEqualTo("open dev");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> claim(QA, one))
			.withMessageStartingWith("Task 1 is for 'dev'.");
		claim(DEV, one);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> assign(QA, one, "qa"));
		assertThat(assign(DEV, one, "qa")).isEqualTo("open qa");
		assertThat(assign(PERSON, one, "other:qa")).isEqualTo("open other:qa");
		Caller stranger = new Caller("qa", "other", false);
		assertThat(claim(stranger, one)).isEqualTo("one");
		change(stranger, one, TaskState.DONE, null);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> assign(PERSON, one, "dev"));
		assertThat(
				this.tasks.change("work", PERSON, one, new TaskChange(TaskState.OPEN, null, List.of(), null)).state())
			.isEqualTo(TaskState.OPEN);
	}

	@Test
	void personAssignsAndStartsATaskAtOnce() {
		int one = add("one");
		TaskChange change = new TaskChange(TaskState.STARTED, "dev", List.of(), null);
		assertThat(this.tasks.change("work", PERSON, one, change).assignee()).isEqualTo("dev");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.tasks.change("work", QA, add("two"), change))
			.withMessageStartingWith("Task 2 is for 'dev'.");
	}

	@Test
	void needsWhenTheyWouldMakeACircleAreRefused() {
		int one = add("one");
		int two = add("two", one);
		int three = add("three", two);
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> need(one, three))
			.withMessage("Task 3 would wait for itself, by way of task 1. Leave this dependency out.");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> need(one, one));
		need(three, one);
		assertThat(this.tasks.board("work").find(three).needs()).containsExactly(one, two);
	}

	@Test
	void documentWhenAddedAgainAddsWhatIsNewOnly() throws Exception {
		Path file = this.folder.resolve("plan.md");
		Files.writeString(file, "1. one\n2. two\n\n# More\n\n1. two\n- [x] old\n");
		assertThat(this.tasks.add("work", PERSON, TaskDocument.read(file.toString()))).extracting(Task::title)
			.containsExactly("one", "two", "two", "old");
		assertThat(this.tasks.board("work").find(4).state()).isEqualTo(TaskState.DONE);
		assertThat(this.tasks.add("work", PERSON, TaskDocument.read(file.toString()))).isEmpty();
		Files.writeString(file, "0. zero\n1. one\n2. two\n\n# More\n\n1. two\n   - [ ] part\n- [x] old\n");
		assertThat(this.tasks.add("work", PERSON, TaskDocument.read(file.toString()))).extracting(Task::title)
			.containsExactly("zero", "part");
		assertThat(this.tasks.add("other", PERSON, TaskDocument.read(file.toString()))).hasSize(6);
		assertThat(this.tasks.board("work").find(3).origin()).isEqualTo(file.toRealPath() + ":6");
	}

	@Test
	void exportWhenImportedGivesTitlesAndWhatIsDoneBack() throws Exception {
		int one = this.tasks.add("work", PERSON, new NewTask("one", "What it is.\n\nAnd more.", null, List.of())).id();
		add("two", one);
		change(PERSON, one, TaskState.DONE, null);
		Path file = this.folder.resolve("board.md");
		Files.writeString(file, new TaskExport("work", this.tasks.details("work")).toString());
		assertThat(this.tasks.add("other", PERSON, TaskDocument.read(file.toString())))
			.extracting((task) -> task.title() + ", " + task.state())
			.containsExactly("one, done", "two, open");
	}

	private int add(String title, Integer... needs) {
		return this.tasks.add("work", PERSON, new NewTask(title, null, null, List.of(needs))).id();
	}

	private static NewTask task(String title, @Nullable String assignee) {
		return new NewTask(title, null, assignee, List.of());
	}

	private @Nullable String claim(Caller caller, @Nullable Integer id) {
		Task task = this.tasks.claim("work", caller, id);
		return (task != null) ? task.title() : null;
	}

	private List<Integer> claimAll(Caller caller) {
		List<Integer> claimed = new ArrayList<>();
		for (Task task = next(caller); task != null; task = next(caller)) {
			claimed.add(task.id());
			change(caller, task.id(), TaskState.DONE, null);
		}
		return claimed;
	}

	private @Nullable Task next(Caller caller) {
		return this.tasks.claim("work", caller, null);
	}

	private String change(Caller caller, int id, TaskState state, @Nullable String note) {
		return told(this.tasks.change("work", caller, id, TaskChange.to(state, note)));
	}

	private String assign(Caller caller, int id, String assignee) {
		return told(this.tasks.change("work", caller, id, new TaskChange(null, assignee, List.of(), null)));
	}

	private void need(int id, int need) {
		this.tasks.change("work", PERSON, id, new TaskChange(null, null, List.of(need), null));
	}

	private static String told(Task task) {
		return task.state() + " " + task.assignee();
	}

	/**
	 * Where the boards are.
	 * @param folder an empty folder
	 * @return an empty database
	 */
	Store store(Path folder) {
		return Store.in(folder);
	}

}
