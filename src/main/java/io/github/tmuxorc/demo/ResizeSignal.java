package io.github.tmuxorc.demo;

import java.lang.reflect.Proxy;

/**
 * Tells of changes of the terminal's size. The class that takes signals is not part of
 * every runtime: without it, the size of the start stays.
 */
final class ResizeSignal {

	private ResizeSignal() {
	}

	static void listen(Runnable listener) {
		try {
			Class<?> signal = Class.forName("sun.misc.Signal");
			Class<?> handler = Class.forName("sun.misc.SignalHandler");
			Object proxy = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] { handler },
					(self, method, arguments) -> {
						if ("handle".equals(method.getName())) {
							listener.run();
						}
						return null;
					});
			signal.getMethod("handle", signal, handler)
				.invoke(null, signal.getConstructor(String.class).newInstance("WINCH"), proxy);
		}
		catch (ReflectiveOperationException ex) {
			// This runtime has no signals.
		}
	}

}
