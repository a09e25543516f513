package io.github.tmuxorc.setup.check;

import java.util.List;

import org.springframework.beans.BeansException;

import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.surface.ConfigurationFailure;

/**
 * Everything that {@code setup check} looks at.
 *
 * @param checks the checks, in the order in which they are told of
 */
record SetupChecks(List<Check> checks) {

	SetupChecks {
		checks = List.copyOf(checks);
	}

	CheckReport run() {
		return new CheckReport(this.checks.stream().flatMap((check) -> run(check).stream()).toList());
	}

	private static List<Finding> run(Check check) {
		try {
			return check.run();
		}
		catch (TmuxOrcException ex) {
			return List.of(Finding.broken(check.subject(), ex));
		}
		catch (BeansException ex) {
			TmuxOrcException configuration = ConfigurationFailure.find(ex);
			if (configuration == null) {
				throw ex;
			}
			return List.of(Finding.broken(check.subject(), configuration));
		}
	}

}
