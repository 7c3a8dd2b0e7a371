/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/balisage-private.h"

#include "documents/flux.h"

#define NOWHERE G_MAXSIZE

/* One page that is being rewritten. @unit is where the path, or the text object, that is open
 * outside the marks starts. */
typedef struct {
  const Balisage *balisage;
  guint page;
  const char *data;
  GString *out;
  gsize copied, unit;
  guint depth, seen;
  gboolean in_text;
} Reecriture;

static void
copy_until (Reecriture *self, gsize to)
{
  g_string_append_len (self->out, self->data + self->copied, to - self->copied);
  self->copied = to;
}

static gboolean
begin_mark (Reecriture *self, const FluxOperation *operation, GError **error)
{
  const Balisage *all = self->balisage;
  guint n = all->first[self->page + 1] - all->first[self->page];
  gint mcid = operation->n_operands == 2 ? flux_get_mcid (&operation->operands[1]) : -1;
  const ReleveMark *mark;

  if (self->depth > 0 || self->unit != NOWHERE)
    return balisage_fail (error, "page %u: mark inside another, or inside a drawing",
                          self->page + 1);
  if (mcid < 0 || (guint) mcid != self->seen || self->seen >= n)
    return balisage_fail (error, "page %u: mark %d found, mark %u of %u expected", self->page + 1,
                          mcid, self->seen, n);
  mark = releve_get_mark (all->releve, all->first[self->page] + self->seen);
  copy_until (self, operation->from);
  g_string_append_printf (self->out, "/%s <</MCID %d>> BDC",
                          releve_get_element (all->releve, mark->element)->type, mcid);
  self->copied = operation->to;
  self->seen++;
  self->depth++;
  return TRUE;
}

static gboolean
end_mark (Reecriture *self, GError **error)
{
  if (self->depth == 0 || self->in_text)
    return balisage_fail (error, "page %u: end of a mark that is not open", self->page + 1);
  self->depth--;
  return TRUE;
}

/* From the start of the path or text, or of the operator, to its end. */
static void
wrap (Reecriture *self, const FluxOperation *operation)
{
  copy_until (self, self->unit != NOWHERE ? self->unit : operation->from);
  g_string_append (self->out, "/Artifact BMC\n");
  copy_until (self, operation->to);
  g_string_append (self->out, "\nEMC");
  self->unit = NOWHERE;
}

/* What is painted outside the marks: header, footer, rules, tints. */
static void
rewrite_unmarked (Reecriture *self, const FluxOperation *operation)
{
  switch (operation->role)
    {
    case FLUX_PATH:
    case FLUX_TEXT_BEGIN:
      if (self->unit == NOWHERE)
        self->unit = operation->from;
      break;
    case FLUX_PATH_END:
      self->unit = NOWHERE;
      break;
    case FLUX_TEXT_END:
    case FLUX_PATH_PAINT:
    case FLUX_PAINT:
      wrap (self, operation);
      break;
    default:
      break;
    }
}

static gboolean
rewrite_operation (Reecriture *self, const FluxOperation *operation, GError **error)
{
  if (operation->role == FLUX_MARK)
    return begin_mark (self, operation, error);
  if (operation->role == FLUX_TEXT_BEGIN || operation->role == FLUX_TEXT_END)
    self->in_text = operation->role == FLUX_TEXT_BEGIN;
  if (operation->role == FLUX_MARK_END)
    return end_mark (self, error);
  if (self->depth == 0)
    rewrite_unmarked (self, operation);
  return TRUE;
}

/**
 * balisage_rewrite:
 * @page: from 0
 * @data: its content, as Cairo wrote it
 * @error: return location for a [error@DocumentsError]
 *
 * Gives each mark its true type, and wraps all that is painted outside marks as decoration. The
 * marks must be those of the releve, one by one.
 *
 * Returns: (transfer full) (nullable): the new content
 */
GString *
balisage_rewrite (const Balisage *self, guint page, const char *data, gsize length, GError **error)
{
  Reecriture page_state = { self, page, data, NULL, 0, NOWHERE, 0, 0, FALSE };
  Flux flux = { data, length, 0, FALSE };
  guint n = self->first[page + 1] - self->first[page];
  gboolean done = TRUE;
  FluxOperation operation;

  page_state.out = g_string_sized_new (length + length / 4);
  while (done && flux_next (&flux, &operation))
    done = rewrite_operation (&page_state, &operation, error);
  if (done && (flux.faulty || page_state.depth > 0 || page_state.unit != NOWHERE))
    done = balisage_fail (error, "page %u: its content is cut short", page + 1);
  if (done && page_state.seen != n)
    done = balisage_fail (error, "page %u: %u marks found, %u painted", page + 1, page_state.seen,
                          n);
  copy_until (&page_state, length);
  if (done)
    return page_state.out;
  g_string_free (page_state.out, TRUE);
  return NULL;
}
