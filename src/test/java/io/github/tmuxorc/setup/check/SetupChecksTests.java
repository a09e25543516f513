package io.github.tmuxorc.setup.check;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;

import io.github.tmuxorc.failure.ExitCode;
import io.github.tmuxorc.failure.FailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SetupChecksTests {

	@Test
	void runTellsOfAllInTheirOrderAndFailsOnlyWhereSomethingIsBroken() {
		Check fine = check(Finding.ok("one", "It is there."), Finding.warning("two", "It is old.", "Renew it."));
		assertThat(new SetupChecks(List.of(fine)).run().exitCode()).isEqualTo(ExitCode.DONE);
		CheckReport report = new SetupChecks(List.of(check(Finding.broken("zero", "It is gone.", "Get one.")), fine))
			.run();
		assertThat(report.exitCode()).isEqualTo(ExitCode.FAILED);
		assertThat(report).hasToString("""
				STATE    WHAT  FINDING
				broken   zero  It is gone. Get one.
				ok       one   It is there.
				warning  two   It is old. Renew it.""");
	}

	@Test
	void runWhenACheckFailsTellsOfItAndGoesOn() {
		Check failing = failing(new FailedException("No.", "Try."));
		assertThat(new SetupChecks(List.of(failing, check(Finding.ok("one", "Yes.")))).run().findings())
			.containsExactly(Finding.broken("failing", "No.", "Try."), Finding.ok("one", "Yes."));
	}

	@Test
	void runWhenACheckFailsUnexpectedlyDoesNotHideIt() {
		assertThatExceptionOfType(BeanCreationException.class)
			.isThrownBy(() -> new SetupChecks(List.of(failing(new BeanCreationException("x")))).run());
	}

	private static Check failing(RuntimeException failure) {
		return new Check() {

			@Override
			public String subject() {
				return "failing";
			}

			@Override
			public List<Finding> run() {
				throw failure;
			}

		};
	}

	private static Check check(Finding... findings) {
		return new Check() {

			@Override
			public String subject() {
				return "check";
			}

			@Override
			public List<Finding> run() {
				return List.of(findings);
			}

		};
	}

}
