/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/balisage-private.h"

/* ISO 32000-1, 12.5.3: shown on paper as on screen. */
#define FLAG_PRINT 4

static qpdf_oh
new_numbers (Objets *objets, const double *numbers, guint n)
{
  qpdf_oh array = qpdf_oh_new_array (objets);

  for (guint i = 0; i < n; i++)
    {
      char text[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (text, sizeof text, "%.2f", numbers[i]);
      qpdf_oh_append_item (objets, array, qpdf_oh_new_real_from_string (objets, text));
    }
  return array;
}

/* Where it goes: an address, or a height on a page of the file. */
static void
set_target (const Balisage *self, qpdf_oh annotation, const ReleveLien *lien)
{
  Objets *objets = self->objets;
  const double top = self->page_height - lien->target_y;
  qpdf_oh action, place;

  if (lien->uri != NULL)
    {
      action = objets_parse (objets, "<< /Type /Action /S /URI >>");
      objets_set (objets, action, "/URI", qpdf_oh_new_string (objets, lien->uri));
      objets_set (objets, annotation, "/A", action);
      return;
    }
  place = qpdf_oh_new_array (objets);
  qpdf_oh_append_item (objets, place, self->pages[MIN (lien->target_page, self->n_pages - 1)]);
  qpdf_oh_append_item (objets, place, qpdf_oh_new_name (objets, "/XYZ"));
  qpdf_oh_append_item (objets, place, qpdf_oh_new_null (objets));
  qpdf_oh_append_item (objets, place,
                       objets_get_item (objets, new_numbers (objets, &top, 1), 0));
  qpdf_oh_append_item (objets, place, qpdf_oh_new_null (objets));
  objets_set (objets, annotation, "/Dest", place);
}

static qpdf_oh
new_annotation (const Balisage *self, const ReleveLien *lien, guint key)
{
  Objets *objets = self->objets;
  const double box[] = { lien->rect[0], self->page_height - lien->rect[3], lien->rect[2],
                         self->page_height - lien->rect[1] };
  qpdf_oh annotation = objets_parse (objets, "<< /Type /Annot /Subtype /Link /Border [0 0 0] >>");

  objets_set_int (objets, annotation, "/F", FLAG_PRINT);
  objets_set (objets, annotation, "/Rect", new_numbers (objets, box, G_N_ELEMENTS (box)));
  objets_set (objets, annotation, "/P", self->pages[lien->page]);
  objets_set_text (objets, annotation, "/Contents", lien->contents);
  objets_set_int (objets, annotation, "/StructParent", key);
  set_target (self, annotation, lien);
  return qpdf_make_indirect_object (objets, annotation);
}

static void
add_to_page (const Balisage *self, guint page, qpdf_oh annotation)
{
  qpdf_oh annotations = objets_get (self->objets, self->pages[page], "/Annots");

  if (!qpdf_oh_is_array (self->objets, annotations))
    {
      annotations = qpdf_oh_new_array (self->objets);
      qpdf_oh_append_item (self->objets, annotations, annotation);
      objets_set (self->objets, self->pages[page], "/Annots", annotations);
      return;
    }
  qpdf_oh_append_item (self->objets, annotations, annotation);
}

/**
 * balisage_add_liens:
 * @elements: by element, its object
 * @kids: by element, its contents
 *
 * Adds the links to their pages, each held by its element: after the keys of the pages, theirs in
 * the parent tree are those of the links in order.
 */
void
balisage_add_liens (const Balisage *self, const qpdf_oh *elements, const qpdf_oh *kids)
{
  Objets *objets = self->objets;

  for (guint i = 0; i < releve_get_n_liens (self->releve); i++)
    {
      const ReleveLien *lien = releve_get_lien (self->releve, i);
      qpdf_oh annotation = new_annotation (self, lien, self->n_pages + i);
      qpdf_oh reference = objets_parse (objets, "<< /Type /OBJR >>");

      add_to_page (self, lien->page, annotation);
      objets_set (objets, reference, "/Obj", annotation);
      objets_set (objets, reference, "/Pg", self->pages[lien->page]);
      qpdf_oh_append_item (objets, kids[lien->element], reference);
    }
}
