package io.github.tmuxorc.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import io.github.tmuxorc.server.AnswerCheck;

/**
 * The packaged program behind a script that keeps what clients send to a server and what
 * they receive, whichever client it is.
 */
final class RecordedProgram {

	private static final Path PROGRAM = Path.of(System.getProperty("orc.program.directory"), "bin", "tmux-orc");

	private static final String SCRIPT = """
			#!/bin/sh
			case " $* " in
			*" server start "*) tee "$0.$$.sent" | PROGRAM "$@" | tee "$0.$$.received" ;;
			*) exec PROGRAM "$@" ;;
			esac
			""";

	private final Path script;

	/**
	 * Write the script.
	 * @param folder where it is put
	 */
	RecordedProgram(Path folder) {
		this.script = folder.resolve("recorded-tmux-orc");
		try {
			Files.writeString(this.script, SCRIPT.replace("PROGRAM", "'" + PROGRAM + "'"));
			Files.setPosixFilePermissions(this.script, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What is to be started.
	 * @return the path of the script
	 */
	String path() {
		return this.script.toString();
	}

	/**
	 * Check all answers of all servers that were started.
	 */
	void checkAnswers() {
		try (Stream<Path> files = Files.list(this.script.getParent())) {
			files.filter((file) -> file.toString().endsWith(".sent")).forEach(RecordedProgram::checkAnswers);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void checkAnswers(Path sent) {
		AnswerCheck check = new AnswerCheck();
		try (Stream<String> requests = Files.lines(sent);
				Stream<String> answers = Files.lines(Path.of(sent.toString().replace(".sent", ".received")))) {
			requests.forEach(check::sent);
			answers.forEach(check::received);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
