/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/formulaire-window.h"

#include "widgets/date-entry.h"
#include "widgets/hauteur.h"
#include "widgets/texte-echelle.h"
#include "widgets/time-entry.h"

#include <glib/gi18n.h>

/* For text of the usual size; never more than a small screen shows. */
#define LARGEUR 480
#define LARGEUR_MAX 960

struct _FormulaireWindow
{
  AdwWindow parent_instance;

  FormulaireValidate validate;
  gpointer data;
  GDestroyNotify destroy;

  GtkWidget *entete;
  GtkWidget *defilement;
  GtkWidget *contenu;
  GtkWidget *erreur;
  GtkWidget *annuler;
  GtkWidget *valider;
};

G_DEFINE_FINAL_TYPE (FormulaireWindow, formulaire_window, ADW_TYPE_WINDOW)

static gboolean
validate_shortcut_cb (GtkWidget *widget,
                      GVariant  *args,
                      gpointer   data)
{
  formulaire_window_validate (JALONS_FORMULAIRE_WINDOW (widget));

  return TRUE;
}

/* Return says that the form is filled, wherever one line is written; a search field keeps it. */
static void
set_return_validates (GtkWidget *widget)
{
  if (GTK_IS_ENTRY (widget))
    gtk_entry_set_activates_default (GTK_ENTRY (widget), TRUE);
  else if (ADW_IS_ENTRY_ROW (widget))
    adw_entry_row_set_activates_default (ADW_ENTRY_ROW (widget), TRUE);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      set_return_validates (child);
}

/* A scrolled window asks for the height that its content has on lines as long as they like: what wraps
 * in the width of the form would push its last field out of sight. Around the content are the header and
 * the edge that some desktops draw. */
static void
formulaire_window_show (GtkWidget *widget)
{
  FormulaireWindow *self = JALONS_FORMULAIRE_WINDOW (widget);
  const gint plus_haut =
    gtk_scrolled_window_get_max_content_height (GTK_SCROLLED_WINDOW (self->defilement));
  const gint autour = hauteur_naturelle (widget, -1) - hauteur_naturelle (self->defilement, -1);
  const gint bord = autour - hauteur_naturelle (self->entete, -1);
  gint largeur, hauteur;

  set_return_validates (self->contenu);
  gtk_window_get_default_size (GTK_WINDOW (self), &largeur, &hauteur);
  hauteur = hauteur_naturelle (self->contenu, largeur - bord);
  gtk_window_set_default_size (GTK_WINDOW (self), largeur, autour + MIN (hauteur, plus_haut));

  GTK_WIDGET_CLASS (formulaire_window_parent_class)->show (widget);
}

static void
formulaire_window_dispose (GObject *object)
{
  FormulaireWindow *self = JALONS_FORMULAIRE_WINDOW (object);
  GDestroyNotify destroy = g_steal_pointer (&self->destroy);

  self->validate = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_FORMULAIRE_WINDOW);
  if (destroy != NULL)
    destroy (g_steal_pointer (&self->data));

  G_OBJECT_CLASS (formulaire_window_parent_class)->dispose (object);
}

static void
formulaire_window_class_init (FormulaireWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = formulaire_window_dispose;
  widget_class->show = formulaire_window_show;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/widgets/formulaire-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FormulaireWindow, entete);
  gtk_widget_class_bind_template_child (widget_class, FormulaireWindow, defilement);
  gtk_widget_class_bind_template_child (widget_class, FormulaireWindow, contenu);
  gtk_widget_class_bind_template_child (widget_class, FormulaireWindow, erreur);
  gtk_widget_class_bind_template_child (widget_class, FormulaireWindow, annuler);
  gtk_widget_class_bind_template_child (widget_class, FormulaireWindow, valider);
  gtk_widget_class_bind_template_callback (widget_class, formulaire_window_validate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                validate_shortcut_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                validate_shortcut_cb, NULL);
}

static void
formulaire_window_init (FormulaireWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * formulaire_window_new:
 * @parent: a widget of the window it belongs to
 * @titre: its title
 * @valider: (nullable): what its button does, with a mnemonic; NULL for a form that only tells
 *
 * Returns: (transfer none): a form to fill and then present
 */
FormulaireWindow *
formulaire_window_new (GtkWidget  *parent,
                       const char *titre,
                       const char *valider)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  FormulaireWindow *self =
    g_object_new (TYPE_FORMULAIRE_WINDOW, "title", titre, "transient-for",
                  GTK_IS_WINDOW (root) ? root : NULL, NULL);

  gtk_window_set_default_size (GTK_WINDOW (self),
                               MIN (texte_echelle_px (GTK_WIDGET (self), LARGEUR), LARGEUR_MAX), -1);
  gtk_widget_set_visible (self->valider, valider != NULL);
  if (valider != NULL)
    gtk_button_set_label (GTK_BUTTON (self->valider), valider);
  else
    gtk_button_set_label (GTK_BUTTON (self->annuler), _("_Close"));
  gtk_window_set_default_widget (GTK_WINDOW (self), valider != NULL ? self->valider : self->annuler);

  return self;
}

/**
 * formulaire_window_add_widget:
 * @widget: (transfer floating): what comes next
 *
 * Adds something that needs no label.
 */
void
formulaire_window_add_widget (FormulaireWindow *self,
                              GtkWidget        *widget)
{
  g_return_if_fail (JALONS_IS_FORMULAIRE_WINDOW (self));

  gtk_box_append (GTK_BOX (self->contenu), widget);
}

/**
 * formulaire_field_new:
 * @label: the name of the field, with a mnemonic
 * @champ: (transfer floating): where it is filled in
 *
 * Returns: (transfer floating): a field under its label
 */
GtkWidget *
formulaire_field_new (const char *label,
                      GtkWidget  *champ)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *titre = gtk_label_new_with_mnemonic (label);

  gtk_label_set_xalign (GTK_LABEL (titre), 0);
  gtk_widget_add_css_class (titre, "field-label");
  if (JALONS_IS_DATE_ENTRY (champ))
    {
      date_entry_set_label (JALONS_DATE_ENTRY (champ), titre);
    }
  else if (JALONS_IS_TIME_ENTRY (champ))
    {
      time_entry_set_label (JALONS_TIME_ENTRY (champ), titre);
    }
  else
    {
      gtk_label_set_mnemonic_widget (GTK_LABEL (titre), champ);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (champ),
                                      GTK_ACCESSIBLE_RELATION_LABELLED_BY, titre, NULL, -1);
    }
  gtk_box_append (GTK_BOX (boite), titre);
  gtk_box_append (GTK_BOX (boite), champ);

  return boite;
}

/**
 * formulaire_window_add_field:
 * @label: the name of the field, with a mnemonic
 * @champ: (transfer floating): where it is filled in
 *
 * Adds a field under its label.
 */
void
formulaire_window_add_field (FormulaireWindow *self,
                             const char       *label,
                             GtkWidget        *champ)
{
  g_return_if_fail (JALONS_IS_FORMULAIRE_WINDOW (self));

  gtk_box_append (GTK_BOX (self->contenu), formulaire_field_new (label, champ));
}

/**
 * formulaire_window_add_sentence:
 * @texte: what is to be known
 *
 * Adds a sentence.
 *
 * Returns: (transfer none): its label
 */
GtkWidget *
formulaire_window_add_sentence (FormulaireWindow *self,
                                const char       *texte)
{
  GtkWidget *label = gtk_label_new (texte);

  g_return_val_if_fail (JALONS_IS_FORMULAIRE_WINDOW (self), NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (self->contenu), label);

  return label;
}

/**
 * formulaire_window_set_validate:
 * @validate: does it
 * @data: its data
 * @destroy: (nullable): frees them with the form
 *
 * Says what the button does.
 */
void
formulaire_window_set_validate (FormulaireWindow   *self,
                                FormulaireValidate  validate,
                                gpointer            data,
                                GDestroyNotify      destroy)
{
  g_return_if_fail (JALONS_IS_FORMULAIRE_WINDOW (self));

  self->validate = validate;
  self->data = data;
  self->destroy = destroy;
}

/**
 * formulaire_window_validate:
 *
 * Does it, as the button would: closes the form, or says in it why it cannot be done.
 */
void
formulaire_window_validate (FormulaireWindow *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (JALONS_IS_FORMULAIRE_WINDOW (self));

  if (self->validate == NULL || !gtk_widget_get_sensitive (self->valider))
    return;

  if (self->validate (self->data, &error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  gtk_label_set_label (GTK_LABEL (self->erreur), error != NULL ? error->message : "");
  gtk_widget_set_visible (self->erreur, error != NULL);
}
