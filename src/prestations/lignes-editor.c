/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations/lignes-editor.h"

#include "model/prestation-brouillon.h"
#include "prestations/bouton-icone.h"
#include "prestations/faute-bin.h"
#include "widgets/carte.h"

#include <glib/gi18n.h>

#define RANG "jalons-rang"

struct _LignesEditor
{
  GtkWidget parent_instance;

  Prestation *prestation; /* of the steps, or NULL */
  PrestationPhase *phase; /* of the objectives, or NULL */
  guint rang;

  GtkWidget *lignes;
  GtkWidget *nouveau;
  GtkWidget *ajouter;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LignesEditor, lignes_editor, GTK_TYPE_WIDGET)

static void rebuild (LignesEditor *self);

static GPtrArray *
get_elements (LignesEditor *self)
{
  return self->phase != NULL ? self->phase->objectifs : self->prestation->avant;
}

static char **
get_libelle (LignesEditor *self,
             guint         i)
{
  gpointer element = get_elements (self)->pdata[i];

  return self->phase != NULL ? &((PrestationObjectif *) element)->libelle
                             : &((PrestationEtape *) element)->libelle;
}

static void
tell_changed (LignesEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static guint
get_rang (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), RANG));
}

static void
text_changed_cb (GtkEditable  *entry,
                 LignesEditor *self)
{
  prestation_set_texte (get_libelle (self, get_rang (GTK_WIDGET (entry))),
                        gtk_editable_get_text (entry));
  tell_changed (self);
}

/* The keyboard stays on the line that moved, or goes to the next one. */
static void
focus_ligne (LignesEditor *self,
             guint         i)
{
  GtkWidget *ligne = gtk_widget_get_first_child (self->lignes);

  for (guint n = 0; ligne != NULL && n < i; n++)
    ligne = gtk_widget_get_next_sibling (ligne);
  if (ligne != NULL)
    gtk_widget_child_focus (ligne, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->nouveau);
}

static void
move (LignesEditor *self,
      guint         i,
      gint          pas)
{
  const gint64 cible = (gint64) i + pas;

  if (cible < 0 || cible >= get_elements (self)->len)
    return;

  prestation_move (get_elements (self), i, pas);
  rebuild (self);
  focus_ligne (self, (guint) cible);
  tell_changed (self);
}

static void
up_cb (GtkWidget    *bouton,
       LignesEditor *self)
{
  move (self, get_rang (bouton), -1);
}

static void
down_cb (GtkWidget    *bouton,
         LignesEditor *self)
{
  move (self, get_rang (bouton), 1);
}

static void
drop_cb (GtkWidget    *bouton,
         LignesEditor *self)
{
  const guint i = get_rang (bouton);

  if (self->phase != NULL)
    prestation_drop_objectif (self->phase, i);
  else
    prestation_drop_etape (self->prestation, i);
  rebuild (self);
  focus_ligne (self, i);
  tell_changed (self);
}

static gboolean
key_cb (GtkEventControllerKey *controleur,
        guint                  touche,
        guint                  code,
        GdkModifierType        etat,
        LignesEditor          *self)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controleur));

  if ((etat & GDK_ALT_MASK) == 0 || (touche != GDK_KEY_Up && touche != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;

  move (self, get_rang (entry), touche == GDK_KEY_Up ? -1 : 1);
  return GDK_EVENT_STOP;
}

static void
add_bouton (LignesEditor *self,
            GtkWidget    *ligne,
            guint         i,
            const char   *icone,
            const char   *nom,
            GCallback     callback,
            gboolean      possible)
{
  GtkWidget *bouton = bouton_icone_new (icone, nom);

  g_object_set_data (G_OBJECT (bouton), RANG, GUINT_TO_POINTER (i));
  gtk_widget_set_sensitive (bouton, possible);
  g_signal_connect_object (bouton, "clicked", callback, self, 0);
  gtk_box_append (GTK_BOX (ligne), bouton);
}

static char *
make_nom (LignesEditor *self,
          guint         i)
{
  if (self->phase == NULL)
    return g_strdup_printf (_("Step %u before the first phase"), i + 1);

  return g_strdup_printf (_("Objective %u of phase %u"), i + 1, self->rang + 1);
}

static char *
make_place (LignesEditor *self,
            guint         i)
{
  if (self->phase == NULL)
    return g_strdup_printf ("avant[%u]", i);

  return g_strdup_printf ("phases[%u].objectifs[%u]", self->rang, i);
}

static void
add_ligne (LignesEditor *self,
           guint         i)
{
  GtkWidget *ligne = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *touches = gtk_event_controller_key_new ();
  const char *libelle = *get_libelle (self, i);
  const guint n = get_elements (self)->len;
  g_autofree char *place = make_place (self, i);
  g_autofree char *nom = make_nom (self, i);
  g_autofree char *monter = g_strdup_printf (_("Move up: %s"), nom);
  g_autofree char *descendre = g_strdup_printf (_("Move down: %s"), nom);
  g_autofree char *retirer = g_strdup_printf (_("Drop: %s"), nom);
  GtkWidget *bin;

  gtk_editable_set_text (GTK_EDITABLE (entry), libelle != NULL ? libelle : "");
  g_object_set_data (G_OBJECT (entry), RANG, GUINT_TO_POINTER (i));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (text_changed_cb), self, 0);
  gtk_event_controller_set_propagation_phase (touches, GTK_PHASE_CAPTURE);
  g_signal_connect_object (touches, "key-pressed", G_CALLBACK (key_cb), self, 0);
  gtk_widget_add_controller (entry, touches);
  bin = faute_bin_new (place, entry);
  gtk_widget_set_hexpand (bin, TRUE);
  gtk_box_append (GTK_BOX (ligne), bin);
  add_bouton (self, ligne, i, "chevron-haut-symbolic", monter, G_CALLBACK (up_cb), i > 0);
  add_bouton (self, ligne, i, "chevron-bas-symbolic", descendre, G_CALLBACK (down_cb), i + 1 < n);
  add_bouton (self, ligne, i, "corbeille-symbolic", retirer, G_CALLBACK (drop_cb), TRUE);
  gtk_box_append (GTK_BOX (self->lignes), ligne);
}

static void
rebuild (LignesEditor *self)
{
  boite_clear (self->lignes);
  for (guint i = 0; i < get_elements (self)->len; i++)
    add_ligne (self, i);
}

static void
add_cb (LignesEditor *self)
{
  g_autofree char *texte =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->nouveau))));

  if (*texte == '\0')
    {
      gtk_widget_grab_focus (self->nouveau);
      return;
    }

  if (self->phase != NULL)
    prestation_add_objectif (self->phase, texte);
  else
    prestation_add_etape (self->prestation, texte);
  gtk_editable_set_text (GTK_EDITABLE (self->nouveau), "");
  rebuild (self);
  gtk_widget_grab_focus (self->nouveau);
  tell_changed (self);
}

static void
lignes_editor_dispose (GObject *object)
{
  LignesEditor *self = JALONS_LIGNES_EDITOR (object);
  GtkWidget *enfant;

  while ((enfant = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (enfant);

  G_OBJECT_CLASS (lignes_editor_parent_class)->dispose (object);
}

static void
lignes_editor_class_init (LignesEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lignes_editor_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lignes_editor_init (LignesEditor *self)
{
  GtkLayoutManager *disposition = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *pied = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (disposition), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (disposition), 4);
  self->lignes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->nouveau = gtk_entry_new ();
  self->ajouter = gtk_button_new_with_label (_("Add"));
  gtk_widget_set_hexpand (self->nouveau, TRUE);
  gtk_box_append (GTK_BOX (pied), self->nouveau);
  gtk_box_append (GTK_BOX (pied), self->ajouter);
  g_signal_connect_swapped (self->nouveau, "activate", G_CALLBACK (add_cb), self);
  g_signal_connect_swapped (self->ajouter, "clicked", G_CALLBACK (add_cb), self);
  gtk_widget_set_parent (self->lignes, GTK_WIDGET (self));
  gtk_widget_set_parent (pied, GTK_WIDGET (self));
}

static void
name_new (LignesEditor *self,
          const char   *nom,
          const char   *ajouter)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->nouveau), nom);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->nouveau), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  nom, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ajouter), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  ajouter, -1);
}

/**
 * lignes_editor_new_for_objectifs:
 * @phase: (transfer none): a phase of a draft, which lives as long as the editor
 * @rang: its place among the phases
 *
 * Returns: (transfer floating): the editor of its objectives
 */
GtkWidget *
lignes_editor_new_for_objectifs (PrestationPhase *phase,
                                 guint            rang)
{
  LignesEditor *self = g_object_new (TYPE_LIGNES_EDITOR, NULL);
  g_autofree char *ajouter = g_strdup_printf (_("Add the objective to phase %u"), rang + 1);

  self->phase = phase;
  self->rang = rang;
  name_new (self, _("New objective"), ajouter);
  rebuild (self);

  return GTK_WIDGET (self);
}

/**
 * lignes_editor_new_for_etapes:
 * @prestation: (transfer none): a draft, which lives as long as the editor
 *
 * Returns: (transfer floating): the editor of the steps before its first phase
 */
GtkWidget *
lignes_editor_new_for_etapes (Prestation *prestation)
{
  LignesEditor *self = g_object_new (TYPE_LIGNES_EDITOR, NULL);

  self->prestation = prestation;
  name_new (self, _("New step"), _("Add the step"));
  rebuild (self);

  return GTK_WIDGET (self);
}
