/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures a graphical program from outside, the program telling nothing: from exec to its first
 * window, to the first picture in it, to the last change in the area asked for, once there is
 * something in it, and to the last change of all; then the memory it holds; then, if asked, from
 * each letter typed in the search to the first change it makes and to the last one in the area,
 * from each turn of the wheel over the area to the last change there, and from each key to the last
 * change of all. Prints one JSON object a run. Meant for a display of its own (tools/with-x). */

#include "config.h"

#include "fenetre.h"
#include "processus.h"

#include <glib.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define POLL_US 4000
#define GIVE_UP_US (60 * G_USEC_PER_SEC)
#define CLOSE_US (5 * G_USEC_PER_SEC)

static const XRectangle whole;

typedef struct
{
  Fenetre fenetre;
  gint64 start;
  gint64 mapped;
  gint64 painted;
  gint64 listed;
  gint64 settled;
  /* Of its first thread, when the window was painted and when the list was. */
  gint64 painted_cpu;
  gint64 listed_cpu;
  Memoire memoire;
  pid_t pid;
  gboolean ended;
} Run;

static int runs = 1;
static int watch_ms = 1500;
static char *search = NULL;
static char *area_text = NULL;
static char *keys = NULL;
static int wheel = 0;
static gboolean explained = FALSE;
/* Where the list is; all of the window by default. */
static XRectangle area;
static char **command = NULL;

static const GOptionEntry entries[] =
{
  { "runs", 'n', 0, G_OPTION_ARG_INT, &runs, "Starts to measure", "N" },
  { "watch", 'w', 0, G_OPTION_ARG_INT, &watch_ms, "Quiet time that ends the wait", "MS" },
  { "search", 's', 0, G_OPTION_ARG_STRING, &search, "ASCII letters to type after Ctrl+F", "TEXT" },
  { "area", 'a', 0, G_OPTION_ARG_STRING, &area_text, "Part of the window to look at", "X,Y,W,H" },
  { "wheel", 'r', 0, G_OPTION_ARG_INT, &wheel, "Turns of the wheel over the area", "N" },
  { "keys", 'k', 0, G_OPTION_ARG_STRING, &keys, "Keys to press, with Ctrl where a + leads", "K,K…" },
  { "explain", 'e', 0, G_OPTION_ARG_NONE, &explained, "Tell each change on standard error", NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &command, NULL, "COMMAND…" },
  G_OPTION_ENTRY_NULL
};

/* A window may vanish between two requests. */
static int
ignore_error_cb (Display     *display,
                 XErrorEvent *event)
{
  return 0;
}

static gboolean
has_ended (Run *run)
{
  if (!run->ended)
    run->ended = waitpid (run->pid, NULL, WNOHANG) == run->pid;
  return run->ended;
}

/* Until there is something in the area: a program that asks to wait shows nothing there. */
static gboolean
wait_for_content (Run *run)
{
  while (g_get_monotonic_time () - run->start < GIVE_UP_US)
    {
      XImage *image = fenetre_grab (&run->fenetre, area);
      const gboolean content = image != NULL && image_count_differences (image, NULL) > 0;

      if (image != NULL)
        XDestroyImage (image);
      if (content)
        return TRUE;
      g_usleep (POLL_US);
    }
  return FALSE;
}

/* Until the first picture that is not of one colour. */
static gboolean
wait_for_paint (Run *run)
{
  while (g_get_monotonic_time () - run->start < GIVE_UP_US)
    {
      XImage *image = fenetre_grab (&run->fenetre, whole);

      if (image != NULL)
        {
          if (run->mapped == 0)
            run->mapped = g_get_monotonic_time ();
          if (image_count_differences (image, NULL) > 0)
            {
              run->painted = g_get_monotonic_time ();
              run->painted_cpu = processus_read_cpu_us (run->pid);
            }
          XDestroyImage (image);
          if (run->painted != 0)
            return TRUE;
        }
      if (has_ended (run))
        return FALSE;
      g_usleep (POLL_US);
    }
  return FALSE;
}

/* Until a part of the picture has not changed for the time asked; answers when it changed last, or
 * @since. @first: (nullable): when it changed first, or @since */
static gint64
wait_for_calm (Run        *run,
               XRectangle  part,
               gint64      since,
               gint64     *first)
{
  XImage *last = fenetre_grab (&run->fenetre, part);
  gint64 changed = since;

  if (first != NULL)
    *first = since;
  while (last != NULL
         && g_get_monotonic_time () - changed < watch_ms * 1000
         && g_get_monotonic_time () - since < GIVE_UP_US)
    {
      XImage *image = NULL;

      g_usleep (POLL_US);
      image = fenetre_grab (&run->fenetre, part);
      if (image != NULL && image_has_changed (image, last))
        changed = g_get_monotonic_time ();
      if (image != NULL && explained && image_count_differences (image, last) > 0)
        image_explain (image, last, g_get_monotonic_time () - since);
      if (first != NULL && *first == since && image != NULL && image_count_differences (image, last) > 0)
        *first = g_get_monotonic_time ();
      XDestroyImage (last);
      last = image;
    }
  if (last != NULL)
    XDestroyImage (last);
  return changed;
}

static void
note_listed (Run *run)
{
  run->listed = g_get_monotonic_time ();
  run->listed_cpu = processus_read_cpu_us (run->pid);
}

/* The list and the window come to rest each in its time, in the same pictures. */
static void
wait_for_start (Run *run)
{
  XImage *last = fenetre_grab (&run->fenetre, whole);

  note_listed (run);
  if (area.width == 0)
    run->listed = run->painted;
  run->settled = run->listed;
  while (last != NULL && g_get_monotonic_time () - run->settled < watch_ms * 1000
         && g_get_monotonic_time () - run->start < GIVE_UP_US)
    {
      XImage *image = NULL;

      g_usleep (POLL_US);
      image = fenetre_grab (&run->fenetre, whole);
      if (image != NULL && image_has_changed (image, last))
        run->settled = g_get_monotonic_time ();
      if (image != NULL && area.width > 0 && image_has_changed_in (image, last, area))
        note_listed (run);
      if (image != NULL && explained && image_count_differences (image, last) > 0)
        image_explain (image, last, g_get_monotonic_time () - run->start);
      XDestroyImage (last);
      last = image;
    }
  if (last != NULL)
    XDestroyImage (last);
}

static void
press (Run      *run,
       KeySym    symbol,
       gboolean  with_control)
{
  KeyCode control = XKeysymToKeycode (run->fenetre.display, XK_Control_L);
  KeyCode key = XKeysymToKeycode (run->fenetre.display, symbol);

  if (with_control)
    XTestFakeKeyEvent (run->fenetre.display, control, True, CurrentTime);
  XTestFakeKeyEvent (run->fenetre.display, key, True, CurrentTime);
  XTestFakeKeyEvent (run->fenetre.display, key, False, CurrentTime);
  if (with_control)
    XTestFakeKeyEvent (run->fenetre.display, control, False, CurrentTime);
  XSync (run->fenetre.display, False);
}

static void
append_time (GString *times,
             gint64   microseconds)
{
  g_string_append_printf (times, "%s%" G_GINT64_FORMAT, times->len > 0 ? "," : "", microseconds);
}

/* When the letter shows: the first change of all, which the list may not delay. */
static gint64
measure_echo (Run    *run,
              KeySym  symbol)
{
  XImage *before = fenetre_grab (&run->fenetre, whole);
  const gint64 start = g_get_monotonic_time ();
  gint64 echo = 0;

  press (run, symbol, FALSE);
  while (before != NULL && echo == 0 && g_get_monotonic_time () - start < CLOSE_US)
    {
      XImage *image = fenetre_grab (&run->fenetre, whole);

      if (image != NULL && image_count_differences (image, before) > 0)
        echo = g_get_monotonic_time () - start;
      if (image != NULL)
        XDestroyImage (image);
    }
  if (before != NULL)
    XDestroyImage (before);
  return echo;
}

/* As the items of three JSON arrays: to the last change in the area; how long the first thread runs
 * until the window is calm again; until the letter shows. */
static char *
measure_search (Run   *run,
                char **cpus,
                char **echoes)
{
  GString *letters = g_string_new (NULL);
  GString *runs_of_thread = g_string_new (NULL);
  GString *shown = g_string_new (NULL);

  XSetInputFocus (run->fenetre.display, run->fenetre.window, RevertToParent, CurrentTime);
  press (run, XK_f, TRUE);
  wait_for_calm (run, whole, g_get_monotonic_time (), NULL);
  for (const char *letter = search; *letter != '\0'; letter++)
    {
      const gint64 start = g_get_monotonic_time ();
      const gint64 cpu = processus_read_cpu_us (run->pid);

      /* In X11 the keysym of an ASCII letter is its code. */
      press (run, (KeySym) *letter, FALSE);
      append_time (letters, wait_for_calm (run, area, start, NULL) - start);
      append_time (runs_of_thread, processus_read_cpu_us (run->pid) - cpu);
    }
  for (const char *letter = search; *letter != '\0'; letter++)
    append_time (shown, measure_echo (run, XK_BackSpace));
  wait_for_calm (run, whole, g_get_monotonic_time (), NULL);
  *cpus = g_string_free (runs_of_thread, FALSE);
  *echoes = g_string_free (shown, FALSE);
  return g_string_free (letters, FALSE);
}

static char *
measure_wheel (Run *run)
{
  GString *turns = g_string_new (NULL);

  XWarpPointer (run->fenetre.display, None, run->fenetre.window, 0, 0, 0, 0, area.x + area.width / 2,
                area.y + area.height / 2);
  wait_for_calm (run, whole, g_get_monotonic_time (), NULL);
  for (int i = 0; i < wheel; i++)
    {
      const gint64 start = g_get_monotonic_time ();

      XTestFakeButtonEvent (run->fenetre.display, Button5, True, CurrentTime);
      XTestFakeButtonEvent (run->fenetre.display, Button5, False, CurrentTime);
      XSync (run->fenetre.display, False);
      append_time (turns, wait_for_calm (run, area, start, NULL) - start);
    }
  return g_string_free (turns, FALSE);
}

static char *
measure_keys (Run *run)
{
  g_auto (GStrv) names = g_strsplit (keys, ",", -1);
  GString *times = g_string_new (NULL);

  for (char **name = names; *name != NULL; name++)
    {
      const gboolean control = **name == '+';
      const gint64 start = g_get_monotonic_time ();

      press (run, XStringToKeysym (control ? *name + 1 : *name), control);
      append_time (times, wait_for_calm (run, whole, start, NULL) - start);
    }
  return g_string_free (times, FALSE);
}

static gboolean
wait_for_end (Run    *run,
              gint64  patience)
{
  gint64 start = g_get_monotonic_time ();

  while (g_get_monotonic_time () - start < patience)
    {
      if (has_ended (run))
        return TRUE;
      g_usleep (POLL_US);
    }
  return FALSE;
}

/* As a user would, so that the next start finds a base that was closed. */
static void
close_program (Run *run)
{
  XEvent event = { 0 };

  event.xclient.type = ClientMessage;
  event.xclient.window = run->fenetre.window;
  event.xclient.message_type = XInternAtom (run->fenetre.display, "WM_PROTOCOLS", False);
  event.xclient.format = 32;
  event.xclient.data.l[0] = (long) XInternAtom (run->fenetre.display, "WM_DELETE_WINDOW", False);
  event.xclient.data.l[1] = CurrentTime;
  XSendEvent (run->fenetre.display, run->fenetre.window, False, NoEventMask, &event);
  XSync (run->fenetre.display, False);
  if (wait_for_end (run, CLOSE_US))
    return;
  kill (run->pid, SIGTERM);
  if (wait_for_end (run, CLOSE_US))
    return;
  kill (run->pid, SIGKILL);
  waitpid (run->pid, NULL, 0);
}

static gboolean
measure (Display *display)
{
  Run run = { .fenetre = { .display = display }, .start = g_get_monotonic_time () };
  g_autofree char *letters = NULL;
  g_autofree char *letters_cpu = NULL;
  g_autofree char *echoes = NULL;
  g_autofree char *turns = NULL;
  g_autofree char *pressed = NULL;

  run.pid = fork ();
  if (run.pid < 0)
    return FALSE;
  if (run.pid == 0)
    {
      execvp (command[0], command);
      _exit (127);
    }
  if (!wait_for_paint (&run))
    {
      if (!run.ended)
        {
          kill (run.pid, SIGKILL);
          waitpid (run.pid, NULL, 0);
        }
      return FALSE;
    }
  if (!wait_for_content (&run))
    {
      close_program (&run);
      return FALSE;
    }
  wait_for_start (&run);
  processus_read_memory (run.pid, &run.memoire);
  if (search != NULL)
    letters = measure_search (&run, &letters_cpu, &echoes);
  if (wheel > 0)
    turns = measure_wheel (&run);
  if (keys != NULL)
    pressed = measure_keys (&run);
  close_program (&run);
  printf ("{\"mapped_us\":%" G_GINT64_FORMAT ",\"painted_us\":%" G_GINT64_FORMAT
          ",\"listed_us\":%" G_GINT64_FORMAT ",\"settled_us\":%" G_GINT64_FORMAT
          ",\"painted_cpu_us\":%" G_GINT64_FORMAT ",\"listed_cpu_us\":%" G_GINT64_FORMAT
          ",\"rss_kib\":%" G_GINT64_FORMAT ",\"pss_kib\":%" G_GINT64_FORMAT
          ",\"letters_us\":[%s],\"letters_cpu_us\":[%s],\"echoes_us\":[%s],\"wheel_us\":[%s],\"keys_us\":[%s]}\n",
          run.mapped - run.start, run.painted - run.start, run.listed - run.start,
          run.settled - run.start, run.painted_cpu, run.listed_cpu, run.memoire.rss_kib,
          run.memoire.pss_kib, letters != NULL ? letters : "",
          letters_cpu != NULL ? letters_cpu : "", echoes != NULL ? echoes : "", turns != NULL ? turns : "", pressed != NULL ? pressed : "");
  fflush (stdout);
  return TRUE;
}

static gboolean
parse_area (void)
{
  g_auto (GStrv) parts = g_strsplit (area_text, ",", -1);
  gint64 numbers[4];

  if (g_strv_length (parts) != G_N_ELEMENTS (numbers))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!g_ascii_string_to_signed (parts[i], 10, i < 2 ? 0 : 1, G_MAXINT16, &numbers[i], NULL))
      return FALSE;
  area = (XRectangle) { (short) numbers[0], (short) numbers[1], (unsigned short) numbers[2],
                        (unsigned short) numbers[3] };
  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  Display *display = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || command == NULL)
    {
      fprintf (stderr, "winstart: %s\n", error != NULL ? error->message : "no command");
      return 2;
    }
  if (area_text != NULL && !parse_area ())
    {
      fprintf (stderr, "winstart: no area: %s\n", area_text);
      return 2;
    }
  display = XOpenDisplay (NULL);
  if (display == NULL)
    {
      fprintf (stderr, "winstart: no display\n");
      return 1;
    }
  XSetErrorHandler (ignore_error_cb);
  for (int i = 0; i < runs; i++)
    {
      if (!measure (display))
        {
          fprintf (stderr, "winstart: %s painted no window\n", command[0]);
          return 1;
        }
    }
  XCloseDisplay (display);
  g_strfreev (command);
  return 0;
}
