import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/print.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { ApiError } from "./api/client.ts";
import { KeysProvider } from "./app/keys.tsx";
import { makeRouter } from "./app/routes.tsx";
import { ToastProvider } from "./ui/Toast.tsx";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // What was asked for stays true until the server tells of a change (app/live.ts).
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      // An error that the server explains will not go away by asking again.
      retry: (failures, error) => !(error instanceof ApiError) && failures < 2,
    },
  },
});
const router = makeRouter(queries);

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <KeysProvider>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </KeysProvider>
    </QueryClientProvider>
  </StrictMode>,
);
