package io.github.tmuxorc.setup.client;

import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.setup.Problem;

/**
 * Whether tmux can be used.
 *
 * @param version the version of tmux, if it can
 * @param problem what is wrong, if it cannot
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TmuxCheck(@Nullable String version, @Nullable Problem problem) {

	static TmuxCheck of(Supplier<?> version) {
		try {
			return new TmuxCheck(version.get().toString(), null);
		}
		catch (TmuxOrcException ex) {
			return new TmuxCheck(null, Problem.of(ex));
		}
	}

	@Override
	public String toString() {
		return "tmux: " + ((this.problem != null) ? this.problem : "version " + this.version + ".");
	}

}
