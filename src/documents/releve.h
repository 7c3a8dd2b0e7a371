/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

/**
 * ReleveElement:
 * @type: of ISO 32000: "H1", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Div"…
 *   or one of those that the writer of the file maps to them: "Title", "Subtitle", "Callout",
 *   "Signatures"
 * @parent: index of the element that holds it; -1 for the root
 * @alt: (nullable): text for who cannot see it
 * @forme: (nullable): static text: what an abbreviation stands for
 * @scope: (nullable): "Column" or "Row", of a header cell
 * @numbering: (nullable): of a list: "Decimal" or "Disc"
 * @bbox: left, top, right and bottom of a figure on its page; all 0 where it is not known
 *
 * A node of the structure tree.
 */
typedef struct {
  const char *type;
  gint parent;
  char *alt;
  const char *forme;
  const char *scope;
  const char *numbering;
  double bbox[4];
} ReleveElement;

/**
 * ReleveMark:
 * @page: from 0
 * @mcid: its rank on the page, from 0
 * @element: index of the element that it belongs to
 * @after: how many elements there were: of those that share its parent, the ones it comes after
 *
 * A leaf of marked content. Marks are flat: one is never inside another, since Cairo numbers
 * leaves only.
 */
typedef struct {
  guint page, mcid, element, after;
} ReleveMark;

/**
 * ReleveLien:
 * @page: from 0
 * @element: index of its element, a "Link"
 * @rect: left, top, right and bottom, in points from the top left corner
 * @uri: (nullable): where it goes; %NULL for a place of the file
 * @contents: what it is called
 *
 * An active rectangle. A link over two lines has two.
 */
typedef struct {
  guint page, element;
  double rect[4];
  char *uri;
  guint target_page;
  double target_y;
  char *contents;
} ReleveLien;

typedef struct Releve Releve;

Releve              *releve_new          (void);
void                 releve_free         (Releve *self);
guint                releve_element      (Releve *self, gconstpointer owner, guint part,
                                          const char *type, gint parent);
void                 releve_set_scope    (Releve *self, guint element, const char *scope);
void                 releve_set_numbering (Releve *self, guint element, const char *numbering);
void                 releve_set_alt      (Releve *self, guint element, const char *alt);
void                 releve_set_forme    (Releve *self, guint element, const char *forme);
void                 releve_set_bbox     (Releve *self, guint element, double left, double top,
                                          double right, double bottom);
void                 releve_begin_page   (Releve *self, guint page, cairo_t *cr);
void                 releve_end_page     (Releve *self);
void                 releve_mark         (Releve *self, guint element);
void                 releve_open         (Releve *self);
void                 releve_end_mark     (Releve *self);
gint                 releve_get_wanted   (Releve *self);
void                 releve_add_lien     (Releve *self, const ReleveLien *lien);
guint                releve_get_n_liens  (Releve *self);
const ReleveLien    *releve_get_lien     (Releve *self, guint lien);
guint                releve_get_page     (Releve *self);
guint                releve_get_n_elements (Releve *self);
const ReleveElement *releve_get_element  (Releve *self, guint element);
guint                releve_get_n_marks  (Releve *self);
const ReleveMark    *releve_get_mark     (Releve *self, guint mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Releve, releve_free)
