/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/verification-private.h"

#include "documents/flux.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Codes of a font that show something: two bytes each and not 0, or one byte between two. */
typedef struct {
  gboolean composite, known;
  gint64 first, last;
} Police;

/* Where the reading of a page stands. @marked: the mark that is open says whose content it is. */
typedef struct {
  Verification *verification;
  guint page;
  qpdf_oh resources;
  guint depth;
  gboolean marked, in_text, begun_in_text;
  Police police;
  GArray *polices; /* Police: those that q kept */
} Lecture;

/* The properties of a mark: there, or named in the resources. */
static gint
find_mcid (Lecture *self, const FluxOperand *properties)
{
  Objets *objets = self->verification->objets;
  g_autofree char *name = flux_get_name (properties);
  gint64 mcid = -1;

  if (name == NULL)
    return flux_get_mcid (properties);
  if (!objets_get_int (objets,
                       objets_get_path (objets, self->resources, "/Properties", name, "/MCID",
                                        NULL),
                       &mcid))
    return -1;
  return (gint) CLAMP (mcid, -1, G_MAXINT);
}

static void
begin_mark (Lecture *self, const FluxOperation *operation)
{
  GHashTable *marks = self->verification->marks[self->page];
  g_autofree char *type
      = operation->n_operands > 0 ? flux_get_name (&operation->operands[0]) : NULL;
  gint mcid = operation->n_operands > 1 ? find_mcid (self, &operation->operands[1]) : -1;

  if (self->depth++ > 0)
    verification_refuse (self->verification, REGLE_MARQUES_IMBRIQUEES,
                         _ ("Page %u: a mark is inside another."), self->page + 1);
  else
    {
      self->marked = mcid >= 0 || g_strcmp0 (type, "/Artifact") == 0;
      self->begun_in_text = self->in_text;
    }
  if (mcid >= 0 && !g_hash_table_add (marks, GINT_TO_POINTER (mcid)))
    verification_refuse (self->verification, REGLE_MCID, _ ("Page %u: two marks have number %d."),
                         self->page + 1, mcid);
}

static void
end_mark (Lecture *self)
{
  if (self->depth == 0 || (self->depth == 1 && self->begun_in_text != self->in_text))
    verification_refuse (self->verification, REGLE_MARQUES_IMBRIQUEES,
                         _ ("Page %u: a mark ends where none begins."), self->page + 1);
  self->depth -= self->depth > 0;
  self->marked = self->marked && self->depth > 0;
}

static Police
find_police (Lecture *self, const char *name)
{
  Objets *objets = self->verification->objets;
  qpdf_oh font = objets_get_path (objets, self->resources, "/Font", name, NULL);
  g_autofree char *encoding = objets_get_name (objets, objets_get (objets, font, "/Encoding"));
  Police police = { 0 };

  police.composite
      = objets_is_name (objets, objets_get (objets, font, "/Subtype"), "/Type0");
  if (police.composite)
    police.known = encoding != NULL && g_str_has_prefix (encoding, "/Identity-");
  else
    police.known
        = objets_get_int (objets, objets_get (objets, font, "/FirstChar"), &police.first)
          && objets_get_int (objets, objets_get (objets, font, "/LastChar"), &police.last);
  return police;
}

static void
check_codes (Lecture *self, const FluxOperation *operation)
{
  g_autoptr (GByteArray) bytes = flux_get_shown_bytes (operation);
  guint step = self->police.composite ? 2 : 1;

  for (guint i = 0; self->police.known && i + step <= bytes->len; i += step)
    if (self->police.composite
            ? bytes->data[i] == 0 && bytes->data[i + 1] == 0
            : bytes->data[i] < self->police.first || bytes->data[i] > self->police.last)
      verification_refuse (self->verification, REGLE_NOTDEF,
                           _ ("Page %u: a letter that its font does not have is shown."),
                           self->page + 1);
}

static void
read_state (Lecture *self, const FluxOperation *operation)
{
  if (flux_is (operation, "q"))
    g_array_append_val (self->polices, self->police);
  else if (flux_is (operation, "Q") && self->polices->len > 0)
    {
      self->police = g_array_index (self->polices, Police, self->polices->len - 1);
      g_array_set_size (self->polices, self->polices->len - 1);
    }
  else if (flux_is (operation, "Tf") && operation->n_operands > 0)
    {
      g_autofree char *name = flux_get_name (&operation->operands[0]);

      if (name != NULL)
        self->police = find_police (self, name);
    }
}

static void
check_marked (Lecture *self, const FluxOperation *operation)
{
  if (!self->marked)
    verification_refuse (self->verification, REGLE_CONTENU_MARQUE,
                         _ ("Page %u: “%.*s” paints outside the marks."), self->page + 1,
                         (int) operation->name_length, operation->name);
}

static void
read_operation (Lecture *self, const FluxOperation *operation)
{
  switch (operation->role)
    {
    case FLUX_MARK:
      begin_mark (self, operation);
      break;
    case FLUX_MARK_END:
      end_mark (self);
      break;
    case FLUX_TEXT_BEGIN:
    case FLUX_TEXT_END:
      self->in_text = operation->role == FLUX_TEXT_BEGIN;
      break;
    case FLUX_TEXT_SHOW:
      check_codes (self, operation);
      check_marked (self, operation);
      break;
    case FLUX_PATH_PAINT:
    case FLUX_PAINT:
      check_marked (self, operation);
      break;
    default:
      read_state (self, operation);
      break;
    }
}

static void
read_page (Verification *self, guint page)
{
  g_autoptr (GBytes) content = objets_get_content (self->objets, self->pages[page]);
  g_autoptr (GArray) polices = g_array_new (FALSE, FALSE, sizeof (Police));
  Lecture lecture = { .verification = self, .page = page, .polices = polices };
  Flux flux = { 0 };
  FluxOperation operation;

  if (content != NULL)
    flux.data = g_bytes_get_data (content, &flux.length);
  lecture.resources = objets_get (self->objets, self->pages[page], "/Resources");
  while (flux.data != NULL && flux_next (&flux, &operation))
    read_operation (&lecture, &operation);
  if (content == NULL || flux.faulty)
    verification_refuse (self, REGLE_CONTENU_MARQUE, _ ("Page %u: its content cannot be read."),
                         page + 1);
  if (lecture.depth > 0)
    verification_refuse (self, REGLE_MARQUES_IMBRIQUEES, _ ("Page %u: a mark does not end."),
                         page + 1);
}

/**
 * verification_contenu:
 *
 * Checks what is painted on each page, and lists its marks.
 */
void
verification_contenu (Verification *self)
{
  /* Resources may be those of a parent. */
  qpdf_push_inherited_attributes_to_page (self->objets);
  for (guint page = 0; page < self->n_pages; page++)
    read_page (self, page);
}
