/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations/faute-bin.h"

#include "base/formats.h"
#include "widgets/carte.h"

#include <string.h>

struct _FauteBin
{
  GtkWidget parent_instance;

  char *place;
  char *saisie;
  GtkWidget *champ;
  GtkWidget *message;
};

G_DEFINE_FINAL_TYPE (FauteBin, faute_bin, GTK_TYPE_WIDGET)

static void
faute_bin_dispose (GObject *object)
{
  FauteBin *self = JALONS_FAUTE_BIN (object);

  g_clear_pointer (&self->champ, gtk_widget_unparent);
  g_clear_pointer (&self->message, gtk_widget_unparent);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->saisie, g_free);

  G_OBJECT_CLASS (faute_bin_parent_class)->dispose (object);
}

static void
faute_bin_class_init (FauteBinClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = faute_bin_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
faute_bin_init (FauteBin *self)
{
  GtkLayoutManager *disposition = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (disposition), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (disposition), 3);
}

/**
 * faute_bin_new:
 * @place: where the field is in a prestation file, as `phases[1].libelle`
 * @champ: (transfer floating): the field
 *
 * Returns: (transfer floating): the field, which has nothing wrong yet
 */
GtkWidget *
faute_bin_new (const char *place,
               GtkWidget  *champ)
{
  FauteBin *self = g_object_new (TYPE_FAUTE_BIN, NULL);

  self->place = g_strdup (place);
  self->champ = champ;
  self->message = carte_texte_new (NULL, "late-text");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_widget_set_parent (champ, GTK_WIDGET (self));
  gtk_widget_set_parent (self->message, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * faute_bin_get_place:
 *
 * Returns: (transfer none): where the field is in a prestation file
 */
const char *
faute_bin_get_place (FauteBin *self)
{
  g_return_val_if_fail (JALONS_IS_FAUTE_BIN (self), NULL);

  return self->place;
}

/**
 * faute_bin_get_saisie:
 *
 * Returns: (transfer none) (nullable): why what was typed cannot be read
 */
const char *
faute_bin_get_saisie (FauteBin *self)
{
  g_return_val_if_fail (JALONS_IS_FAUTE_BIN (self), NULL);

  return self->saisie;
}

/**
 * faute_bin_set_saisie:
 * @message: (nullable): why what was typed cannot be read
 *
 * Says that the text of the field is not a value, before any rule is asked.
 */
void
faute_bin_set_saisie (FauteBin   *self,
                      const char *message)
{
  g_return_if_fail (JALONS_IS_FAUTE_BIN (self));

  g_free (self->saisie);
  self->saisie = g_strdup (message);
}

static void
collect_entries (GtkWidget *root,
                 GPtrArray *entries)
{
  if (GTK_IS_ENTRY (root) || GTK_IS_TEXT_VIEW (root))
    {
      g_ptr_array_add (entries, root);
      return;
    }
  for (GtkWidget *enfant = gtk_widget_get_first_child (root); enfant != NULL;
       enfant = gtk_widget_get_next_sibling (enfant))
    collect_entries (enfant, entries);
}

/* The one entry that has the fault, or the group where it is one of several. */
static GtkWidget *
get_fautif (FauteBin *self)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  collect_entries (self->champ, entries);

  return entries->len == 1 ? entries->pdata[0] : self->champ;
}

/**
 * faute_bin_show:
 * @message: (nullable): what is wrong, NULL where nothing is
 *
 * Says it below the field, and to a screen reader.
 */
void
faute_bin_show (FauteBin   *self,
                const char *message)
{
  g_autofree char *phrase = NULL;
  GtkWidget *fautif;

  g_return_if_fail (JALONS_IS_FAUTE_BIN (self));

  fautif = get_fautif (self);
  phrase = message != NULL ? format_majuscule (message) : NULL;
  gtk_label_set_label (GTK_LABEL (self->message), phrase != NULL ? phrase : "");
  gtk_widget_set_visible (self->message, message != NULL);
  if (message != NULL)
    {
      gtk_accessible_update_state (GTK_ACCESSIBLE (fautif), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
      /* Not ERROR_MESSAGE: one object in GTK 4.8, a list of them in GTK 4.18. */
      gtk_accessible_update_relation (GTK_ACCESSIBLE (fautif),
                                      GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->message, NULL, -1);
      gtk_widget_add_css_class (fautif, "error");
      return;
    }

  gtk_accessible_reset_state (GTK_ACCESSIBLE (fautif), GTK_ACCESSIBLE_STATE_INVALID);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (fautif), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_widget_remove_css_class (fautif, "error");
}

/**
 * faute_bin_focus:
 *
 * Puts the keyboard in the field.
 */
void
faute_bin_focus (FauteBin *self)
{
  g_return_if_fail (JALONS_IS_FAUTE_BIN (self));

  if (!gtk_widget_grab_focus (get_fautif (self)))
    gtk_widget_child_focus (self->champ, GTK_DIR_TAB_FORWARD);
}

static void
collect (GtkWidget *root,
         GPtrArray *bins)
{
  if (JALONS_IS_FAUTE_BIN (root))
    g_ptr_array_add (bins, root);
  for (GtkWidget *enfant = gtk_widget_get_first_child (root); enfant != NULL;
       enfant = gtk_widget_get_next_sibling (enfant))
    collect (enfant, bins);
}

/**
 * faute_bin_list:
 * @root: a widget
 *
 * Returns: (transfer container) (element-type FauteBin): the fields inside of it, in their order
 */
GPtrArray *
faute_bin_list (GtkWidget *root)
{
  GPtrArray *bins = g_ptr_array_new ();

  collect (root, bins);
  return bins;
}

static gboolean
covers (const char *sien,
        const char *place)
{
  const gsize n = strlen (sien);

  return g_str_has_prefix (place, sien) &&
         (place[n] == '\0' || place[n] == '.' || place[n] == '[');
}

/**
 * faute_bin_find:
 * @root: a widget
 * @place: the place of a fault
 *
 * Returns: (transfer none) (nullable): the field of @root that is the closest to @place
 */
FauteBin *
faute_bin_find (GtkWidget  *root,
                const char *place)
{
  g_autoptr (GPtrArray) bins = faute_bin_list (root);
  FauteBin *proche = NULL;

  for (guint i = 0; i < bins->len; i++)
    {
      FauteBin *bin = bins->pdata[i];

      if (covers (bin->place, place) &&
          (proche == NULL || strlen (bin->place) > strlen (proche->place)))
        proche = bin;
    }

  return proche;
}
