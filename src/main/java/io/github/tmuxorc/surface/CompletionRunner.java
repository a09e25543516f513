package io.github.tmuxorc.surface;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Answers the completion script of another shell. It is asked while a person types, so it
 * says nothing but what can be typed, and does not take long. It is no command: nobody
 * types it.
 */
final class CompletionRunner implements LaunchMode {

	private static final String WORD = "__complete";

	private static final Duration LIMIT = Duration.ofSeconds(3);

	private static final Duration END = Duration.ofMillis(500);

	private final CommandCompletion completion;

	private final StandardStreams streams;

	CompletionRunner(CommandCompletion completion, StandardStreams streams) {
		this.completion = completion;
		this.streams = streams;
	}

	static boolean isAsked(String... args) {
		return args.length > 1 && args[0].equals(WORD);
	}

	/**
	 * The command line that is to be completed.
	 * @param args how it is asked: {@code __complete -- WORD...}
	 * @return its words, the last of which is being typed
	 */
	static List<String> words(String... args) {
		return Arrays.asList(args).subList(args[1].equals("--") ? 2 : 1, args.length);
	}

	@Override
	public int getExitCode() {
		return 0;
	}

	@Override
	public void run(String[] args) throws InterruptedException {
		List<String> words = new ArrayList<>(words(args));
		String current = words.isEmpty() ? "" : words.removeLast();
		FutureTask<Map<String, String>> task = new FutureTask<>(() -> this.completion.complete(words, current));
		Thread worker = Thread.ofPlatform().daemon().start(task);
		try {
			this.streams.print(text(task.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS)));
		}
		catch (ExecutionException | TimeoutException ex) {
			// Nothing is suggested then. What was started for it ends with it.
			worker.interrupt();
			worker.join(END);
		}
	}

	private static String text(Map<String, String> candidates) {
		StringBuilder text = new StringBuilder();
		candidates.forEach((word, description) -> {
			if (word.codePoints().noneMatch(Character::isISOControl)) {
				text.append(word).append('\t').append(description).append('\n');
			}
		});
		return text.toString();
	}

}
