/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/adresses.h"

#include "documents/inline.h"

#include <string.h>

/* An address of the web up to the first white or bracket, and a mail address whose domain has a
 * dot: what one would recognise oneself, and nothing that has to be guessed. */
#define WEB "https?://[^\\s<>\"«»“”()\\[\\]{}\\x{00A0}\\x{202F}]+"
#define MAIL "(?<![\\w.+-])[A-Za-z0-9][\\w.+-]*@[A-Za-z0-9][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)+"

static GRegex *
get_pattern (void)
{
  static gsize pattern = 0;

  if (g_once_init_enter (&pattern))
    g_once_init_leave (&pattern,
                       (gsize) g_regex_new (WEB "|" MAIL, G_REGEX_OPTIMIZE,
                                            G_REGEX_MATCH_DEFAULT, NULL));
  return (GRegex *) pattern;
}

/* The point or comma of the sentence is not of the address. */
static int
without_punctuation (const char *text, int start, int end)
{
  while (end > start && strchr (".,;:!?'*_-", text[end - 1]) != NULL)
    end--;
  if (end - start >= 3 && g_str_has_prefix (text + end - 3, "’"))
    end -= 3;
  return end;
}

static gboolean
is_free (GArray *liens, guint start, guint end)
{
  for (guint i = 0; i < liens->len; i++)
    {
      const InlineLien *lien = &g_array_index (liens, InlineLien, i);

      if (lien->start < end && start < lien->end)
        return FALSE;
    }
  return TRUE;
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  return (int) ((const InlineLien *) a)->start - (int) ((const InlineLien *) b)->start;
}

/**
 * adresses_find:
 * @text: the text of a paragraph
 * @liens: (element-type InlineLien): links that it has already
 *
 * Adds to @liens the addresses of the web and of mail that @text shows, and sorts them.
 */
void
adresses_find (const char *text, GArray *liens)
{
  g_autoptr (GMatchInfo) match = NULL;
  int start, end;

  /* Nearly no paragraph has any: two letters say so before the pattern is tried. */
  if (strchr (text, '@') != NULL || strstr (text, "://") != NULL)
    for (g_regex_match (get_pattern (), text, G_REGEX_MATCH_DEFAULT, &match);
         g_match_info_matches (match); g_match_info_next (match, NULL))
      {
        g_autofree char *shown = NULL;
        InlineLien lien;

        g_match_info_fetch_pos (match, 0, &start, &end);
        end = without_punctuation (text, start, end);
        shown = g_strndup (text + start, end - start);
        if (end - start < 6 || g_str_has_suffix (shown, "://") || !is_free (liens, start, end))
          continue;
        lien = (InlineLien) { start, end, NULL };
        lien.uri = strstr (shown, "://") != NULL ? g_strdup (shown)
                                                 : g_strconcat ("mailto:", shown, NULL);
        g_array_append_val (liens, lien);
      }
  g_array_sort (liens, compare_cb);
}
