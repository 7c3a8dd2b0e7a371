/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations/phase-editor.h"

#include "model/prestation-brouillon.h"
#include "prestations/bouton-icone.h"
#include "prestations/faute-bin.h"
#include "prestations/lignes-editor.h"

#include <glib/gi18n.h>

struct _PhaseEditor
{
  GtkWidget parent_instance;

  PrestationPhase *phase;
  guint rang;

  GtkWidget *nom;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_MOVE,
  SIGNAL_DROP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PhaseEditor, phase_editor, GTK_TYPE_WIDGET)

static void
changed_cb (PhaseEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
name_cb (PhaseEditor *self)
{
  prestation_set_texte (&self->phase->libelle, gtk_editable_get_text (GTK_EDITABLE (self->nom)));
  changed_cb (self);
}

static void
optional_cb (GtkCheckButton *coche,
             PhaseEditor    *self)
{
  self->phase->facultatif = gtk_check_button_get_active (coche);
  changed_cb (self);
}

static void
up_cb (PhaseEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVE], 0, -1);
}

static void
down_cb (PhaseEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVE], 0, 1);
}

static void
drop_cb (PhaseEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_DROP], 0);
}

static void
phase_editor_dispose (GObject *object)
{
  GtkWidget *enfant;

  while ((enfant = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (enfant);

  G_OBJECT_CLASS (phase_editor_parent_class)->dispose (object);
}

static void
phase_editor_class_init (PhaseEditorClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = phase_editor_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
  signals[SIGNAL_MOVE] = g_signal_new ("move", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_DROP] = g_signal_new ("drop", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
}

static void
phase_editor_init (PhaseEditor *self)
{
  GtkLayoutManager *disposition = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (disposition), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (disposition), 6);
}

static void
add_bouton (PhaseEditor *self,
            GtkWidget   *ligne,
            const char  *icone,
            const char  *nom,
            GCallback    callback,
            gboolean     possible)
{
  GtkWidget *bouton = bouton_icone_new (icone, nom);

  gtk_widget_set_sensitive (bouton, possible);
  g_signal_connect_object (bouton, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (ligne), bouton);
}

static GtkWidget *
create_entete (PhaseEditor *self,
               guint        nombre)
{
  GtkWidget *ligne = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *boutons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *coche = gtk_check_button_new_with_label (_("Optional"));
  g_autofree char *chiffre = g_strdup_printf ("%u", self->rang + 1);
  g_autofree char *place = g_strdup_printf ("phases[%u]", self->rang);
  g_autofree char *nom = g_strdup_printf (_("Name of phase %u"), self->rang + 1);
  g_autofree char *facultatif = g_strdup_printf (_("Phase %u is optional"), self->rang + 1);
  g_autofree char *monter = g_strdup_printf (_("Move phase %u up"), self->rang + 1);
  g_autofree char *descendre = g_strdup_printf (_("Move phase %u down"), self->rang + 1);
  g_autofree char *retirer = g_strdup_printf (_("Drop phase %u"), self->rang + 1);
  GtkWidget *numero = gtk_label_new (chiffre);
  GtkWidget *bin;

  gtk_widget_add_css_class (numero, "step-number");
  gtk_widget_set_valign (numero, GTK_ALIGN_CENTER);
  self->nom = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->nom),
                         self->phase->libelle != NULL ? self->phase->libelle : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->nom), GTK_ACCESSIBLE_PROPERTY_LABEL, nom,
                                  -1);
  g_signal_connect_object (self->nom, "changed", G_CALLBACK (name_cb), self, G_CONNECT_SWAPPED);
  bin = faute_bin_new (place, self->nom);
  gtk_widget_set_hexpand (bin, TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (coche), self->phase->facultatif);
  gtk_accessible_update_property (GTK_ACCESSIBLE (coche), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  facultatif, -1);
  g_signal_connect_object (coche, "toggled", G_CALLBACK (optional_cb), self, 0);
  gtk_box_append (GTK_BOX (ligne), numero);
  gtk_box_append (GTK_BOX (ligne), bin);
  gtk_box_append (GTK_BOX (ligne), coche);
  gtk_box_append (GTK_BOX (ligne), boutons);
  add_bouton (self, boutons, "chevron-haut-symbolic", monter, G_CALLBACK (up_cb),
              self->rang > 0);
  add_bouton (self, boutons, "chevron-bas-symbolic", descendre, G_CALLBACK (down_cb),
              self->rang + 1 < nombre);
  add_bouton (self, boutons, "corbeille-symbolic", retirer, G_CALLBACK (drop_cb), nombre > 1);

  return ligne;
}

/**
 * phase_editor_new:
 * @phase: (transfer none): a phase of a draft, which lives as long as the editor
 * @rang: its place among the phases
 * @nombre: how many they are
 *
 * Returns: (transfer floating): the editor of @phase
 */
GtkWidget *
phase_editor_new (PrestationPhase *phase,
                  guint            rang,
                  guint            nombre)
{
  PhaseEditor *self = g_object_new (TYPE_PHASE_EDITOR, NULL);
  g_autofree char *groupe = g_strdup_printf (_("Phase %u"), rang + 1);
  GtkWidget *objectifs = lignes_editor_new_for_objectifs (phase, rang);

  self->phase = phase;
  self->rang = rang;
  gtk_widget_set_parent (create_entete (self, nombre), GTK_WIDGET (self));
  gtk_widget_set_margin_start (objectifs, 34);
  gtk_widget_set_parent (objectifs, GTK_WIDGET (self));
  g_signal_connect_object (objectifs, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, groupe, -1);

  return GTK_WIDGET (self);
}

/**
 * phase_editor_get_rang:
 *
 * Returns: the place of the phase among the others
 */
guint
phase_editor_get_rang (PhaseEditor *self)
{
  g_return_val_if_fail (JALONS_IS_PHASE_EDITOR (self), 0);

  return self->rang;
}

/**
 * phase_editor_focus:
 *
 * Puts the keyboard in its name.
 */
void
phase_editor_focus (PhaseEditor *self)
{
  g_return_if_fail (JALONS_IS_PHASE_EDITOR (self));

  gtk_widget_grab_focus (self->nom);
}
