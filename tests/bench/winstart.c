/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the start of a graphical program from outside, the program telling nothing: from exec to
 * its first window, to the first picture in it, and to the last change of that picture; then the
 * memory it holds; then, if asked, from each letter typed in the search to the last change it
 * makes. Prints one JSON object a run. Meant for a display of its own (tools/with-x). */

#include "config.h"

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
#define SMALLEST_WINDOW 200
/* A blinking caret or a focus ring is not the page still filling in. */
#define CHANGED_SHARE 1000

typedef struct
{
  Display *display;
  Window window;
  int width;
  int height;
  gint64 start;
  gint64 mapped;
  gint64 painted;
  gint64 settled;
  gint64 rss_kib;
  gint64 pss_kib;
  gboolean ended;
} Run;

static int runs = 1;
static int watch_ms = 1500;
static char *search = NULL;
static char **command = NULL;

static const GOptionEntry entries[] =
{
  { "runs", 'n', 0, G_OPTION_ARG_INT, &runs, "Starts to measure", "N" },
  { "watch", 'w', 0, G_OPTION_ARG_INT, &watch_ms, "Quiet time that ends the wait", "MS" },
  { "search", 's', 0, G_OPTION_ARG_STRING, &search, "ASCII letters to type after Ctrl+F", "TEXT" },
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
is_main_window (Display *display,
                Window   window,
                Run     *run)
{
  XWindowAttributes attributes;

  if (!XGetWindowAttributes (display, window, &attributes))
    return FALSE;
  if (attributes.map_state != IsViewable || attributes.class != InputOutput)
    return FALSE;
  if (attributes.override_redirect)
    return FALSE;
  if (attributes.width < SMALLEST_WINDOW || attributes.height < SMALLEST_WINDOW)
    return FALSE;
  run->window = window;
  run->width = attributes.width;
  run->height = attributes.height;
  return TRUE;
}

static gboolean
find_window (Run *run)
{
  Window top = DefaultRootWindow (run->display);
  Window root, parent;
  Window *children = NULL;
  unsigned int count = 0;
  gboolean found = FALSE;

  if (!XQueryTree (run->display, top, &root, &parent, &children, &count))
    return FALSE;
  for (unsigned int i = 0; i < count && !found; i++)
    found = is_main_window (run->display, children[i], run);
  if (children != NULL)
    XFree (children);
  return found;
}

static XImage *
grab (Run *run)
{
  if (!find_window (run))
    return NULL;
  return XGetImage (run->display, run->window, 0, 0, run->width, run->height, AllPlanes, ZPixmap);
}

/* How many pixels differ from those of another picture, or from the first pixel. */
static guint
count_differences (const XImage *image,
                   const XImage *other)
{
  const guint32 *pixels = (const guint32 *) image->data;
  const guint32 *others = other != NULL ? (const guint32 *) other->data : NULL;
  gsize count = (gsize) image->width * image->height;
  guint differences = 0;

  if (others != NULL && (image->width != other->width || image->height != other->height))
    return G_MAXUINT;
  for (gsize i = 0; i < count; i++)
    {
      guint32 reference = others != NULL ? others[i] : pixels[0];

      if (((pixels[i] ^ reference) & 0xffffff) != 0)
        differences++;
    }
  return differences;
}

static gboolean
has_changed (const XImage *image,
             const XImage *last)
{
  return count_differences (image, last) > (guint) (image->width * image->height / CHANGED_SHARE);
}

static gboolean
has_ended (Run   *run,
           pid_t  pid)
{
  if (!run->ended)
    run->ended = waitpid (pid, NULL, WNOHANG) == pid;
  return run->ended;
}

/* Until the first picture that is not of one colour. */
static gboolean
wait_for_paint (Run   *run,
                pid_t  pid)
{
  while (g_get_monotonic_time () - run->start < GIVE_UP_US)
    {
      XImage *image = grab (run);

      if (image != NULL)
        {
          if (run->mapped == 0)
            run->mapped = g_get_monotonic_time ();
          if (count_differences (image, NULL) > 0)
            run->painted = g_get_monotonic_time ();
          XDestroyImage (image);
          if (run->painted != 0)
            return TRUE;
        }
      if (has_ended (run, pid))
        return FALSE;
      g_usleep (POLL_US);
    }
  return FALSE;
}

/* Until the picture has not changed for the time asked; answers when it changed last, or since. */
static gint64
wait_for_calm (Run    *run,
               gint64  since)
{
  XImage *last = grab (run);
  gint64 changed = since;

  while (last != NULL
         && g_get_monotonic_time () - changed < watch_ms * 1000
         && g_get_monotonic_time () - since < GIVE_UP_US)
    {
      XImage *image = NULL;

      g_usleep (POLL_US);
      image = grab (run);
      if (image != NULL && has_changed (image, last))
        changed = g_get_monotonic_time ();
      XDestroyImage (last);
      last = image;
    }
  if (last != NULL)
    XDestroyImage (last);
  return changed;
}

static void
press (Run      *run,
       KeySym    symbol,
       gboolean  with_control)
{
  KeyCode control = XKeysymToKeycode (run->display, XK_Control_L);
  KeyCode key = XKeysymToKeycode (run->display, symbol);

  if (with_control)
    XTestFakeKeyEvent (run->display, control, True, CurrentTime);
  XTestFakeKeyEvent (run->display, key, True, CurrentTime);
  XTestFakeKeyEvent (run->display, key, False, CurrentTime);
  if (with_control)
    XTestFakeKeyEvent (run->display, control, False, CurrentTime);
  XSync (run->display, False);
}

/* From each letter to the last change it makes, as the items of a JSON array. */
static char *
measure_search (Run *run)
{
  GString *letters = g_string_new (NULL);

  XSetInputFocus (run->display, run->window, RevertToParent, CurrentTime);
  press (run, XK_f, TRUE);
  wait_for_calm (run, g_get_monotonic_time ());
  for (const char *letter = search; *letter != '\0'; letter++)
    {
      gint64 start = g_get_monotonic_time ();

      /* In X11 the keysym of an ASCII letter is its code. */
      press (run, (KeySym) *letter, FALSE);
      g_string_append_printf (letters, "%s%" G_GINT64_FORMAT, letter == search ? "" : ",",
                              wait_for_calm (run, start) - start);
    }
  return g_string_free (letters, FALSE);
}

static void
read_memory (Run   *run,
             pid_t  pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", (int) pid);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "Rss:"))
        run->rss_kib = g_ascii_strtoll (lines[i] + strlen ("Rss:"), NULL, 10);
      else if (g_str_has_prefix (lines[i], "Pss:"))
        run->pss_kib = g_ascii_strtoll (lines[i] + strlen ("Pss:"), NULL, 10);
    }
}

static gboolean
wait_for_end (Run    *run,
              pid_t   pid,
              gint64  patience)
{
  gint64 start = g_get_monotonic_time ();

  while (g_get_monotonic_time () - start < patience)
    {
      if (has_ended (run, pid))
        return TRUE;
      g_usleep (POLL_US);
    }
  return FALSE;
}

/* As a user would, so that the next start finds a base that was closed. */
static void
close_program (Run   *run,
               pid_t  pid)
{
  XEvent event = { 0 };

  event.xclient.type = ClientMessage;
  event.xclient.window = run->window;
  event.xclient.message_type = XInternAtom (run->display, "WM_PROTOCOLS", False);
  event.xclient.format = 32;
  event.xclient.data.l[0] = (long) XInternAtom (run->display, "WM_DELETE_WINDOW", False);
  event.xclient.data.l[1] = CurrentTime;
  XSendEvent (run->display, run->window, False, NoEventMask, &event);
  XSync (run->display, False);
  if (wait_for_end (run, pid, CLOSE_US))
    return;
  kill (pid, SIGTERM);
  if (wait_for_end (run, pid, CLOSE_US))
    return;
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
}

static gboolean
measure (Display *display)
{
  Run run = { .display = display, .start = g_get_monotonic_time () };
  g_autofree char *letters = NULL;
  pid_t pid = fork ();

  if (pid < 0)
    return FALSE;
  if (pid == 0)
    {
      execvp (command[0], command);
      _exit (127);
    }
  if (!wait_for_paint (&run, pid))
    {
      if (!run.ended)
        {
          kill (pid, SIGKILL);
          waitpid (pid, NULL, 0);
        }
      return FALSE;
    }
  run.settled = wait_for_calm (&run, run.painted);
  read_memory (&run, pid);
  if (search != NULL)
    letters = measure_search (&run);
  close_program (&run, pid);
  printf ("{\"mapped_us\":%" G_GINT64_FORMAT ",\"painted_us\":%" G_GINT64_FORMAT
          ",\"settled_us\":%" G_GINT64_FORMAT ",\"rss_kib\":%" G_GINT64_FORMAT
          ",\"pss_kib\":%" G_GINT64_FORMAT ",\"letters_us\":[%s]}\n",
          run.mapped - run.start, run.painted - run.start, run.settled - run.start,
          run.rss_kib, run.pss_kib, letters != NULL ? letters : "");
  fflush (stdout);
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
