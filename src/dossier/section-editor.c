/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/section-editor.h"

#include "dossier/bloc-card.h"
#include "dossier/blocs.h"
#include "dossier/plan-redaction.h"
#include "dossier/reprise.h"

#include <glib/gi18n.h>

struct _SectionEditor
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  GPtrArray *plan;
  PlanElement *element;
  GHashTable *cards; /* uuid → BlocCard, owned by the box */

  GtkWidget *defilement;
  GtkWidget *boite;
  GtkWidget *vide;
  GtkWidget *ajouter;
  GtkWidget *reprise;
};

enum
{
  SIGNAL_TYPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SectionEditor, section_editor, GTK_TYPE_WIDGET)

static void
typed_cb (SectionEditor *self,
          BlocCard      *card)
{
  g_autofree char *texte = bloc_card_get_texte (card);

  g_signal_emit (self, signals[SIGNAL_TYPED], 0, bloc_card_get_uuid (card), texte);
}

static void
add_after_cb (SectionEditor *self,
              BlocCard      *card)
{
  g_autofree char *apres = g_strdup (bloc_card_get_uuid (card));

  section_editor_add (self, apres, NULL);
}

static void
add_clicked_cb (SectionEditor *self)
{
  section_editor_add (self, NULL, NULL);
}

static gboolean
is_letter (guint           touche,
           GdkModifierType etat)
{
  const gboolean raccourci = (etat & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0;
  const gboolean morte = touche >= GDK_KEY_dead_grave && touche <= GDK_KEY_dead_greek;

  return !raccourci && (morte || g_unichar_isgraph (gdk_keyval_to_unicode (touche)));
}

/* Whoever has come to write writes: the first letter makes the paragraph and goes into it. */
static gboolean
add_typed_cb (GtkEventControllerKey *touches,
              guint                  touche,
              guint                  code,
              GdkModifierType        etat,
              SectionEditor         *self)
{
  GtkWidget *texte;

  if (!is_letter (touche, etat))
    return FALSE;

  section_editor_add (self, NULL, NULL);
  texte = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return GTK_IS_TEXT_VIEW (texte) && gtk_event_controller_key_forward (touches, texte);
}

static void
insert_cb (SectionEditor *self,
           const char    *texte)
{
  section_editor_add (self, NULL, texte);
  dossier_courant_show_toast (GTK_WIDGET (self), _("Summary inserted"), TRUE);
}

static BlocCard *
create_card (SectionEditor *self,
             const char    *uuid)
{
  GtkWidget *card = bloc_card_new (self->courant);

  g_signal_connect_swapped (card, "typed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (card, "add-requested", G_CALLBACK (add_after_cb), self);
  gtk_box_append (GTK_BOX (self->boite), card);
  g_hash_table_insert (self->cards, g_strdup (uuid), card);

  return JALONS_BLOC_CARD (card);
}

static gboolean
holds (GPtrArray  *blocs,
       const char *uuid)
{
  for (guint i = 0; i < blocs->len; i++)
    if (g_strcmp0 (fiche_get_uuid (g_ptr_array_index (blocs, i)), uuid) == 0)
      return TRUE;

  return FALSE;
}

/* Saving a card that goes away reloads the dossier, and this function runs again inside itself:
 * the cards that go are taken out of the table first. */
static void
remove_cards (SectionEditor *self,
              GPtrArray     *blocs)
{
  g_autoptr (GPtrArray) partants = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer uuid, card;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &uuid, &card))
    if (!holds (blocs, uuid))
      {
        g_ptr_array_add (partants, card);
        g_hash_table_iter_remove (&iter);
      }

  for (guint i = 0; i < partants->len; i++)
    {
      bloc_card_leave (g_ptr_array_index (partants, i));
      gtk_box_remove (GTK_BOX (self->boite), g_ptr_array_index (partants, i));
    }
}

static void
show_cards (SectionEditor *self,
            GPtrArray     *blocs)
{
  GtkWidget *avant = NULL;

  for (guint i = 0; i < blocs->len; i++)
    {
      Section *section = g_ptr_array_index (blocs, i);
      const char *uuid = fiche_get_uuid (JALONS_FICHE (section));
      BlocCard *card = g_hash_table_lookup (self->cards, uuid);

      if (card == NULL)
        card = create_card (self, uuid);
      bloc_card_set_bloc (card, section, i, blocs->len);
      gtk_box_reorder_child_after (GTK_BOX (self->boite), GTK_WIDGET (card), avant);
      avant = GTK_WIDGET (card);
    }
}

static void
section_editor_dispose (GObject *object)
{
  SectionEditor *self = JALONS_SECTION_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_SECTION_EDITOR);
  g_clear_pointer (&self->cards, g_hash_table_unref);
  g_clear_pointer (&self->plan, g_ptr_array_unref);
  g_clear_object (&self->element);
  g_clear_object (&self->courant);

  G_OBJECT_CLASS (section_editor_parent_class)->dispose (object);
}

static void
section_editor_class_init (SectionEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = section_editor_dispose;

  signals[SIGNAL_TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                        G_TYPE_STRING);

  g_type_ensure (TYPE_REPRISE);
  gtk_widget_class_set_css_name (widget_class, "sectioneditor");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/section-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, SectionEditor, defilement);
  gtk_widget_class_bind_template_child (widget_class, SectionEditor, boite);
  gtk_widget_class_bind_template_child (widget_class, SectionEditor, vide);
  gtk_widget_class_bind_template_child (widget_class, SectionEditor, ajouter);
  gtk_widget_class_bind_template_child (widget_class, SectionEditor, reprise);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_cb);
}

static void
section_editor_init (SectionEditor *self)
{
  self->cards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * section_editor_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): an editor without a section
 */
GtkWidget *
section_editor_new (DossierCourant *courant)
{
  SectionEditor *self = g_object_new (TYPE_SECTION_EDITOR, NULL);

  self->courant = g_object_ref (courant);
  return GTK_WIDGET (self);
}

/**
 * section_editor_show:
 * @plan: (element-type PlanElement): all parts of the document
 * @element: a section of @plan
 *
 * Shows a section, or takes over what changed in it. Cards whose block stays are the same widgets:
 * caret and focus stay too.
 */
void
section_editor_show (SectionEditor *self,
                     GPtrArray     *plan,
                     PlanElement   *element)
{
  GPtrArray *blocs = plan_element_get_blocs (element);

  g_return_if_fail (JALONS_IS_SECTION_EDITOR (self));

  g_clear_pointer (&self->plan, g_ptr_array_unref);
  self->plan = g_ptr_array_ref (plan);
  g_set_object (&self->element, element);

  g_ptr_array_ref (blocs);
  remove_cards (self, blocs);
  show_cards (self, blocs);
  gtk_widget_set_visible (self->vide, blocs->len == 0);
  gtk_widget_set_sensitive (self->ajouter, dossier_courant_is_writable (self->courant));
  reprise_set_dossier (JALONS_REPRISE (self->reprise), dossier_courant_get_complet (self->courant),
                       dossier_courant_is_writable (self->courant));
  g_ptr_array_unref (blocs);
}

/**
 * section_editor_leave:
 *
 * Saves what is typed and shows nothing any more.
 */
void
section_editor_leave (SectionEditor *self)
{
  g_autoptr (GPtrArray) aucun = g_ptr_array_new ();

  remove_cards (self, aucun);
  g_clear_pointer (&self->plan, g_ptr_array_unref);
  g_clear_object (&self->element);
}

/**
 * section_editor_add:
 * @apres: (nullable): the block that it follows, or NULL for the end of the section
 * @texte: (nullable): what it says already
 *
 * Adds a block to the section and puts the caret there.
 */
void
section_editor_add (SectionEditor *self,
                    const char    *apres,
                    const char    *texte)
{
  g_autofree char *uuid = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *card;

  if (self->element == NULL)
    return;

  if (apres == NULL)
    apres = plan_redaction_find_apres (self->plan, self->element);
  uuid = blocs_add (self->courant, plan_element_get_code (self->element),
                    plan_element_get_section_titre (self->element), apres, texte, &error);
  if (uuid == NULL)
    {
      dossier_courant_show_error (GTK_WIDGET (self), error);
      return;
    }

  card = g_hash_table_lookup (self->cards, uuid);
  if (card != NULL)
    gtk_widget_grab_focus (card);
}

/**
 * section_editor_get_n_blocs:
 *
 * Returns: how many cards there are
 */
guint
section_editor_get_n_blocs (SectionEditor *self)
{
  return g_hash_table_size (self->cards);
}
